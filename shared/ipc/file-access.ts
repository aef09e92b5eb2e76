import { z } from 'zod/mini';

/** A file that the user chose or dropped: the window sees a token, never a path. */
export const pickedFileSchema = z.strictObject({
  token: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.string().check(z.maxLength(1024)),
  /** Size in bytes when it was picked. */
  size: z.number().check(z.nonnegative()),
});
/** See {@link pickedFileSchema}. */
export type PickedFile = Readonly<z.infer<typeof pickedFileSchema>>;

/** Why a file could not be read. */
export type ReadFileError =
  | 'unknown-token'
  | 'not-found'
  | 'no-permission'
  | 'not-a-regular-file'
  | 'too-large'
  | 'changed-while-reading'
  | 'read-failed';

/**
 * Why a file could not be written. The name never holds a mixture: in every case it holds the
 * earlier file whole, or (when only the last flush of the folder failed) the new file whole.
 */
export type WriteFileError =
  | 'no-permission'
  | 'no-space'
  | 'read-only'
  | 'name-not-allowed'
  | 'is-a-folder'
  | 'verify-failed'
  | 'write-failed';

/** Read limit of an article file, in bytes. */
const maxArticleFile = 20 * 1024 * 1024;
/** Read limit of a JSON file, in bytes: an exported project holds hundreds of articles. */
const maxProjectFile = 256 * 1024 * 1024;

/**
 * Read limit of a file in bytes; larger ones are refused before they are read. Before that, only
 * the name tells what may be an export of this program; a JSON file of articles is held to the
 * limit of the importers once it is read.
 */
export function maxFileSize(name: string): number {
  return /\.(?:json|hashiya)$/iu.test(name) ? maxProjectFile : maxArticleFile;
}
