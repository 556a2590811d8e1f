import { type ReactNode, useState } from 'react';
import { Plane } from '../charts';
import type { NuScale, Window } from '../math/types';

export interface LivePlaneProps {
  readonly width: number;
  readonly height: number;
  /** The window at first. */
  readonly window: Window;
  readonly nuScale?: NuScale;
  /** Where the reset control returns to. */
  readonly home?: Window;
  /** The layers, in the window that is shown. */
  readonly children: (window: Window) => ReactNode;
}

/** A plane that can be zoomed and moved. */
export function LivePlane({
  width,
  height,
  window: first,
  nuScale = 'linear',
  home = first,
  children,
}: LivePlaneProps) {
  const [window, setWindow] = useState(first);
  return (
    <Plane
      {...{ width, height, window, nuScale, home }}
      limits={{
        nuLeast: nuScale === 'log' ? 1e-12 : 0,
        legal: ({ muMax, nuMax }) => Math.abs(muMax) < 1e6 && nuMax < 1e6,
      }}
      onWindow={(next) => setWindow(next)}
      label="Example"
    >
      {children(window)}
    </Plane>
  );
}
