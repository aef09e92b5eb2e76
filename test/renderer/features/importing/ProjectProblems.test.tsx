import { expect, it } from 'vitest';
import { screen } from '@testing-library/react';
import { ProjectProblems } from '../../../../renderer/features/importing/ProjectProblems.tsx';
import { renderInApp } from '../../render-in-app.tsx';

it('68, 80: shows both wordings of a record whose quote differs from its text', async () => {
  await renderInApp(
    <ProjectProblems
      problems={[
        {
          path: '/mentions/0/anchor/fragments/0',
          id: 'mention-1',
          reason: 'quote-differs',
          refused: true,
          proposal: { start: 12, end: 23 },
          words: { quoted: 'سامر الحلبِ', found: 'سامر الحلبي' },
        },
        { path: '/claims/2', id: null, reason: 'wrong-value', refused: true, proposal: null },
      ]}
    />,
  );
  const [differing, other] = screen.getAllByRole('listitem');
  expect(differing).toHaveTextContent('Quoted: سامر الحلبِ');
  expect(differing).toHaveTextContent('The text: سامر الحلبي');
  // 80: and where they stand instead, when that is in one place alone.
  expect(differing).toHaveTextContent('stand once in the text, from 12 to 23');
  expect(other).not.toHaveTextContent('Quoted');
  expect(other).not.toHaveTextContent('stand once');
});
