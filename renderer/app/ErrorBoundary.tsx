import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Strings } from '../strings/strings.ts';

interface ErrorBoundaryProps {
  readonly strings: Strings;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly problem: string | null;
}

/** The one place where a bug of the interface ends: it says so, and that the work is safe. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { problem: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { strings, children } = this.props;
    if (this.state.problem === null) return children;
    return (
      <main className="crash" role="alert">
        <h1>{strings.commands.crash.title}</h1>
        <p>{strings.commands.crash.kept}</p>
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {strings.commands.crash.reload}
        </button>
        <p className="crash-detail">
          <bdi>{this.state.problem}</bdi>
        </p>
      </main>
    );
  }
}
