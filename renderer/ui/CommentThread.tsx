import { useContext } from 'react';
import { Trash2 } from 'lucide-react';
import type { Id } from '../../shared/model/id.ts';
import { formatMoment } from '../strings/format-date.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { Button, IconButton } from './Button.tsx';
import { useDraft } from './drafts.ts';
import { TextField } from './Field.tsx';
import { SavingStopped } from './saving-stopped.ts';
import './CommentThread.css';

/** One remark, with the name of who made it. */
export interface ThreadComment {
  readonly id: Id;
  readonly text: string;
  readonly author: string;
  readonly createdAt: string;
}

interface CommentThreadProps {
  /** The record that the remarks are on. One that is not sent stays with it. */
  readonly recordId: Id;
  /** Oldest first. */
  readonly comments: readonly ThreadComment[];
  readonly onAdd: (text: string) => void;
  readonly onDelete: (id: Id) => void;
}

/** The remarks on a record, and a box for one more. */
export function CommentThread({ recordId, comments, onAdd, onDelete }: CommentThreadProps) {
  const strings = useStrings().review;
  const language = useLanguage();
  const [text, setText] = useDraft(`comment on ${recordId}`);
  const isStopped = useContext(SavingStopped);
  const add = () => {
    // What cannot be stored now stays in its box.
    if (text.trim() === '' || isStopped) return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <div className="comment-thread">
      {comments.length > 0 && (
        <ul className="editor-plain-list" aria-label={strings.comments}>
          {comments.map((comment) => (
            <li key={comment.id} className="comment">
              <div className="comment-head">
                <bdi>{comment.author}</bdi>
                <time dateTime={comment.createdAt}>
                  {formatMoment(language, comment.createdAt)}
                </time>
                <IconButton
                  label={strings.deleteComment}
                  onPress={() => {
                    onDelete(comment.id);
                  }}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </div>
              <p dir="auto">{comment.text}</p>
            </li>
          ))}
        </ul>
      )}
      <form
        className="comment-new"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={strings.newComment}
          labelHidden
          placeholder={strings.newComment}
          value={text}
          onChange={setText}
        />
        <Button type="submit" isDisabled={text.trim() === '' || isStopped}>
          {strings.addComment}
        </Button>
      </form>
    </div>
  );
}
