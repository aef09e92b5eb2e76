import { expect, it, vi } from 'vitest';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CommentThread } from '../../../renderer/ui/CommentThread.tsx';
import { Drafts } from '../../../renderer/ui/drafts.ts';
import { SavingStopped } from '../../../renderer/ui/saving-stopped.ts';

it('keeps a comment that was not sent with its record, and posts it only when told to', async () => {
  const onAdd = vi.fn();
  const user = userEvent.setup();
  const texts = new Map<string, string>();
  const drafts = {
    get: (key: string) => texts.get(key) ?? '',
    set: (key: string, text: string) => void texts.set(key, text),
  };
  const at = (recordId: string, isStopped: boolean) => (
    <Drafts value={drafts}>
      <SavingStopped value={isStopped}>
        <CommentThread
          key={recordId}
          recordId={recordId}
          comments={[]}
          onAdd={onAdd}
          onDelete={vi.fn()}
        />
      </SavingStopped>
    </Drafts>
  );
  const box = () => screen.getByRole('textbox');
  const { rerender } = render(at('claim-1', false));
  await user.type(box(), 'غير مرسل');
  rerender(at('claim-1', true));
  // Sending it now would lose it.
  await user.type(box(), '{Enter}');
  expect(box()).toHaveValue('غير مرسل');
  rerender(at('claim-2', true));
  expect(box()).toHaveValue('');
  rerender(at('claim-2', false));
  expect(onAdd).not.toHaveBeenCalled();
  rerender(at('claim-1', false));
  expect(box()).toHaveValue('غير مرسل');
  await user.type(box(), '{Enter}');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith('غير مرسل');
  expect(box()).toHaveValue('');
  expect(drafts.get('comment on claim-1')).toBe('');
});
