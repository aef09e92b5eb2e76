import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { tellLeaving } from '../../../renderer/leaving.ts';
import { KeepTyped, SavingStopped } from '../../../renderer/ui/saving-stopped.ts';
import { StoredTextField } from '../../../renderer/ui/StoredTextField.tsx';
import { expectNoAxeViolations } from '../../setup/axe.ts';

/** A field over a stored value that a button sets back, as undo does. */
function Host({ onStore }: { readonly onStore?: (value: string) => void }) {
  const [value, setValue] = useState('old');
  return (
    <>
      <StoredTextField
        label="Name"
        value={value}
        onStore={(next) => {
          setValue(next);
          onStore?.(next);
        }}
        validate={(text) => (text === '' ? 'needed' : undefined)}
      />
      <button
        type="button"
        onClick={() => {
          setValue('old');
        }}
      >
        undo
      </button>
      <output>{value}</output>
    </>
  );
}

/** The window is about to go; tells whether it would stay. */
function leave(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  const end = tellLeaving(() => undefined);
  act(() => {
    window.dispatchEvent(event);
  });
  end();
  return event.defaultPrevented;
}

const field = () => screen.getByRole('textbox', { name: 'Name' });
const stored = () => screen.getByRole('status').textContent;

describe('StoredTextField', () => {
  it('stores on Enter and on leaving, trimmed, once', async () => {
    const onStore = vi.fn();
    const user = userEvent.setup();
    render(<Host onStore={onStore} />);
    await user.clear(field());
    await user.type(field(), ' new {Enter}');
    expect(stored()).toBe('new');
    await user.tab();
    expect(onStore).toHaveBeenCalledTimes(1);
  });

  it('stores after a pause and leaves what is typed alone', () => {
    vi.useFakeTimers();
    try {
      render(<Host />);
      fireEvent.change(field(), { target: { value: 'first ' } });
      act(() => {
        vi.advanceTimersByTime(299);
      });
      expect(stored()).toBe('old');
      act(() => {
        vi.advanceTimersByTime(1);
      });
      expect(stored()).toBe('first');
      expect(field()).toHaveValue('first ');
    } finally {
      vi.useRealTimers();
    }
  });

  it('stores what was typed when it disappears', () => {
    const onStore = vi.fn();
    const { unmount } = render(<Host onStore={onStore} />);
    fireEvent.change(field(), { target: { value: 'last words' } });
    unmount();
    expect(onStore).toHaveBeenCalledExactlyOnceWith('last words');
  });

  it('stores what was typed when the window is about to go, once, and undo still wins over it', () => {
    const onStore = vi.fn();
    render(<Host onStore={onStore} />);
    expect(leave()).toBe(false);
    expect(onStore).not.toHaveBeenCalled();
    fireEvent.change(field(), { target: { value: 'last words ' } });
    leave();
    leave();
    expect(onStore).toHaveBeenCalledExactlyOnceWith('last words');
    expect(field()).toHaveValue('last words ');
    fireEvent.click(screen.getByRole('button', { name: 'undo' }));
    expect(field()).toHaveValue('old');
    leave();
    expect(onStore).toHaveBeenCalledTimes(1);
  });

  it('lets the window go over what is not valid, without storing it', () => {
    const onStore = vi.fn();
    render(<Host onStore={onStore} />);
    fireEvent.change(field(), { target: { value: '' } });
    expect(leave()).toBe(false);
    expect(onStore).not.toHaveBeenCalled();
  });

  it('15: holds the window over what cannot be stored now', () => {
    const onStore = vi.fn();
    const at = (isStopped: boolean) => (
      <SavingStopped value={isStopped}>
        <StoredTextField label="Name" value="old" onStore={onStore} />
      </SavingStopped>
    );
    const { rerender } = render(at(false));
    rerender(at(true));
    expect(leave()).toBe(false);
    rerender(at(false));
    fireEvent.change(field(), { target: { value: 'last words' } });
    rerender(at(true));
    expect(leave()).toBe(true);
    expect(onStore).not.toHaveBeenCalled();
  });

  it('never stores what is not valid, and says why', async () => {
    const onStore = vi.fn();
    const user = userEvent.setup();
    render(<Host onStore={onStore} />);
    await user.clear(field());
    await user.tab();
    expect(onStore).not.toHaveBeenCalled();
    expect(screen.getByText('needed')).toBeVisible();
  });

  it('gives way to a change from outside and does not store its draft again', () => {
    vi.useFakeTimers();
    const onStore = vi.fn();
    try {
      render(<Host onStore={onStore} />);
      fireEvent.change(field(), { target: { value: 'new' } });
      act(() => {
        vi.advanceTimersByTime(300);
      });
      fireEvent.click(screen.getByRole('button', { name: 'undo' }));
      expect(field()).toHaveValue('old');
      fireEvent.blur(field());
      expect(stored()).toBe('old');
      expect(onStore).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps what was typed when saving fails, and stores it when it works again', () => {
    vi.useFakeTimers();
    const onStore = vi.fn();
    const at = (value: string, isStopped: boolean) => (
      <SavingStopped value={isStopped}>
        <StoredTextField label="Name" value={value} onStore={onStore} />
      </SavingStopped>
    );
    try {
      const { rerender } = render(at('old', false));
      fireEvent.change(field(), { target: { value: 'first' } });
      act(() => {
        vi.advanceTimersByTime(300);
      });
      rerender(at('first', false));
      fireEvent.change(field(), { target: { value: 'first and more' } });
      // The write of “first” fails: the stored value goes back.
      rerender(at('old', true));
      expect(field()).toHaveValue('first and more');
      expect(field()).toHaveAttribute('readonly');
      fireEvent.blur(field());
      act(() => {
        vi.advanceTimersByTime(10_000);
      });
      expect(onStore).toHaveBeenCalledTimes(1);
      rerender(at('old', false));
      act(() => {
        vi.advanceTimersByTime(300);
      });
      expect(onStore).toHaveBeenLastCalledWith('first and more');
      rerender(at('first and more', false));
      // From here on undo wins again.
      rerender(at('old', false));
      expect(field()).toHaveValue('old');
    } finally {
      vi.useRealTimers();
    }
  });

  it('hands on what was typed when it closes while saving has failed, once', () => {
    const onStore = vi.fn();
    const kept: (() => void)[] = [];
    const at = (isStopped: boolean) => (
      <KeepTyped
        value={(store) => {
          kept.push(store);
        }}
      >
        <SavingStopped value={isStopped}>
          <StoredTextField label="Name" value="old" onStore={onStore} />
        </SavingStopped>
      </KeepTyped>
    );
    const { rerender, unmount } = render(at(false));
    fireEvent.change(field(), { target: { value: 'last words ' } });
    rerender(at(true));
    unmount();
    expect(onStore).not.toHaveBeenCalled();
    expect(kept).toHaveLength(1);
    kept[0]?.();
    expect(onStore).toHaveBeenCalledExactlyOnceWith('last words');
  });

  it('hands nothing on when nothing was typed', () => {
    const keep = vi.fn();
    const { unmount } = render(
      <KeepTyped value={keep}>
        <SavingStopped value>
          <StoredTextField label="Name" value="old" onStore={vi.fn()} />
        </SavingStopped>
      </KeepTyped>,
    );
    unmount();
    expect(keep).not.toHaveBeenCalled();
  });

  it('is accessible', async () => {
    const { container } = render(<Host />);
    await expectNoAxeViolations(container);
  });
});
