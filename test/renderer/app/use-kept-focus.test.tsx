import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useKeptFocus } from '../../../renderer/app/use-kept-focus.ts';

/** A window with a question above the text, a panel, and a view that comes in place of the text. */
function Window() {
  useKeptFocus();
  const [step, setStep] = useState('asked');
  const at = (next: string) => () => {
    setStep(next);
  };
  return (
    <div>
      {step === 'asked' && (
        <button type="button" onClick={at('answered')}>
          not now
        </button>
      )}
      <div className="pane-content">
        {step === 'overview' || step === 'loading' ? (
          step === 'overview' && (
            <button type="button" onClick={at('answered')}>
              close
            </button>
          )
        ) : (
          <div role="region" className="reader-scroll" tabIndex={0}>
            <button type="button" onClick={at('loading')}>
              overview
            </button>
          </div>
        )}
      </div>
      <div className="record-panel">
        <input aria-label="filter" />
        <button type="button" disabled={step === 'sent'} onClick={at('sent')}>
          add
        </button>
        <button type="button" onClick={at('overview')}>
          loaded
        </button>
      </div>
    </div>
  );
}

const focused = () => document.activeElement;
const button = (name: string) => screen.getByRole('button', { name });

it('gives the keyboard to the text when what had it stood beside every part and went', async () => {
  render(<Window />);
  await userEvent.click(button('not now'));
  await waitFor(() => {
    expect(focused()).toBe(document.querySelector('.reader-scroll'));
  });
});

it('waits for a view that is being loaded in place of what had the keyboard', async () => {
  render(<Window />);
  await userEvent.click(button('overview'));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(focused()).toBe(document.body);
  // Without a press: that would take the focus.
  button('loaded').click();
  await waitFor(() => {
    expect(focused()).toBe(button('close'));
  });
  await userEvent.click(button('close'));
  await waitFor(() => {
    expect(focused()).toBe(document.querySelector('.reader-scroll'));
  });
});

it('keeps the keyboard in the panel whose button goes out of use', async () => {
  render(<Window />);
  button('add').focus();
  button('add').click();
  await waitFor(() => {
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'filter' }));
  });
});

it('leaves it alone when somebody presses beside every control', async () => {
  render(<Window />);
  button('loaded').focus();
  button('loaded').blur();
  document.body.append(document.createElement('i'));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(focused()).toBe(document.body);
});
