import { type ReactNode, useEffect, useRef } from 'react';

export interface BiasAndSkipProps {
  /** Whether one of them plays a part: then they are not hidden. */
  readonly used: boolean;
  readonly children: ReactNode;
}

/** What the paper's layer has not, folded away until it is used. It opens by itself, and is closed by hand only. */
export function BiasAndSkip({ used, children }: BiasAndSkipProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (used && details.current) details.current.open = true;
  }, [used]);
  return (
    <details ref={details} className="bias-and-skip">
      <summary>Bias, skip</summary>
      {children}
    </details>
  );
}
