import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ar } from '../../../renderer/strings/ar/index.ts';
import { en } from '../../../renderer/strings/en/index.ts';
import { useMessage } from '../../../renderer/strings/use-message.ts';
import { renderInApp } from '../render-in-app.tsx';

function Talker() {
  const [words, say] = useMessage();
  return (
    <>
      <p>{words}</p>
      <button
        type="button"
        onClick={() => {
          say(({ overview }) => overview.saved('map.svg'));
        }}
      >
        say
      </button>
      <button
        type="button"
        onClick={() => {
          say(null);
        }}
      >
        stop
      </button>
    </>
  );
}

describe('useMessage', () => {
  it('says nothing, then a sentence in the language of the window, then nothing again', async () => {
    const { user, session } = await renderInApp(<Talker />);
    const said = () => screen.getByRole('paragraph').textContent;
    expect(said()).toBe('');
    await user.click(screen.getByRole('button', { name: 'say' }));
    expect(said()).toBe(en.overview.saved('map.svg'));
    act(() => {
      session.getState().set({ language: 'ar' });
    });
    expect(said()).toBe(ar.overview.saved('map.svg'));
    await user.click(screen.getByRole('button', { name: 'stop' }));
    expect(said()).toBe('');
  });
});
