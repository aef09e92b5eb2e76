import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { LinesField } from '../../../../renderer/features/codebook/LinesField.tsx';
import { tellLeaving } from '../../../../renderer/leaving.ts';

it('stores its lines when the window is about to go', () => {
  const onStore = vi.fn();
  render(<LinesField label="Words" lines={['قال']} onStore={onStore} />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'قال\nأكد \n' } });
  expect(onStore).not.toHaveBeenCalled();
  const end = tellLeaving(() => undefined);
  act(() => {
    window.dispatchEvent(new Event('pagehide'));
  });
  end();
  expect(onStore).toHaveBeenCalledExactlyOnceWith(['قال', 'أكد']);
});
