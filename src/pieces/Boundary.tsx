import { Component, type ReactNode, useCallback, useState } from 'react';
import type { Explorer, Snapshot } from '../state/Explorer';

export interface BoundaryProps {
  /** What stands inside, as the beginning of "… could not be drawn": "The plane". */
  readonly of: string;
  readonly explorer: Snapshot & Explorer;
  /** How it is taken away, if it can be. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/**
 * Holds a fault in drawing a part of the page within that part: says what happened in its place, and offers the ways
 * back. It is drawn again as soon as it is given anything new, so that what ails one state ends with it.
 */
export function Boundary({ of, explorer, onClose, children }: BoundaryProps) {
  const [reason, setReason] = useState<string>();
  const [tries, setTries] = useState(0);
  const recover = useCallback(() => setReason(undefined), []);
  const { canUndo, undo, resetToPaper } = explorer;
  return (
    <>
      {reason !== undefined && (
        <div role="alert" className="notice fault">
          <p>
            {of} could not be drawn. {reason} Your settings are kept in the address, and every step can still be undone.
          </p>
          <div className="button-row">
            <button type="button" onClick={canUndo ? undo : resetToPaper}>
              {canUndo ? 'Go back one step' : 'Reset to paper'}
            </button>
            <button type="button" onClick={() => setTries(tries + 1)}>
              Try again
            </button>
            {onClose && (
              <button type="button" onClick={onClose}>
                Close
              </button>
            )}
          </div>
        </div>
      )}
      <Catch key={tries} onFault={setReason} onDrawn={recover}>
        {children}
      </Catch>
    </>
  );
}

interface CatchProps {
  readonly onFault: (reason: string) => void;
  readonly onDrawn: () => void;
  readonly children: ReactNode;
}

/** Its children, or nothing from when they threw until they are given anew. */
class Catch extends Component<CatchProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onFault(sentence(error));
  }

  override componentDidMount() {
    if (!this.state.failed) this.props.onDrawn();
  }

  override componentDidUpdate(before: CatchProps, { failed }: { readonly failed: boolean }) {
    if (!this.state.failed) this.props.onDrawn();
    else if (failed && before.children !== this.props.children) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

/** What was thrown, ended as a sentence. */
function sentence(error: unknown): string {
  const said = String(error);
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
