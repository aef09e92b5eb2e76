import type { Fragment } from '../shared/model/anchor.ts';
import type { Project } from '../shared/model/project.ts';

/**
 * The project with other words in the quote of `claim-1`, as damage or an old version leaves them:
 * the first letter of the quote is another one, and what is before it too.
 */
export function misquoted(project: Project): Project {
  const claim = project.claims.get('claim-1');
  if (claim === undefined) throw new Error('no claim-1');
  const [first, ...rest] = claim.content.fragments;
  if (first === undefined) throw new Error('no fragment');
  const wrong: Fragment = {
    ...first,
    exact: `ض${first.exact.slice(1)}`,
    prefix: `ض${first.prefix.slice(1)}`,
  };
  const content = { ...claim.content, fragments: [wrong, ...rest] };
  return { ...project, claims: new Map(project.claims).set(claim.id, { ...claim, content }) };
}
