import { expect, it } from 'vitest';
import { screen } from '@testing-library/react';
import { ProjectProblems } from '../../../../renderer/features/importing/ProjectProblems.tsx';
import { renderInApp } from '../../render-in-app.tsx';

it('68: shows both wordings of a record whose quote differs from its text', async () => {
  await renderInApp(
    <ProjectProblems
      problems={[
        {
          path: '/mentions/0/anchor/fragments/0',
          id: 'mention-1',
          reason: 'quote-differs',
          refused: true,
          proposal: null,
          words: { quoted: 'سامر الحلبِ', found: 'سامر الحلبي' },
        },
        { path: '/claims/2', id: null, reason: 'wrong-value', refused: true, proposal: null },
      ]}
    />,
  );
  const [differing, other] = screen.getAllByRole('listitem');
  expect(differing).toHaveTextContent('Quoted: سامر الحلبِ');
  expect(differing).toHaveTextContent('The text: سامر الحلبي');
  expect(other).not.toHaveTextContent('Quoted');
});
