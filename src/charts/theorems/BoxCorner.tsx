import { useState } from 'react';
import { DragHandle } from '../plane/DragHandle';
import { usePlane } from '../plane/usePlane';

type Side = readonly [number, number];

export interface BoxCornerProps {
  readonly mu: Side;
  readonly nu: Side;
  /** The whole box was moved by so much, not below ν = 0. `done` is false while a drag goes on. */
  readonly onShift: (mu: number, nu: number, how: { done: boolean }) => void;
}

const corners = [
  [1, 1],
  [0, 1],
  [1, 0],
  [0, 0],
] as const;

/** The handle that moves a box without changing its size: at the first corner that is in the window. */
export function BoxCorner({ mu, nu, onShift }: BoxCornerProps) {
  const frame = usePlane();
  // The corner that is held stays the handle, though another may come into the window meanwhile.
  const [held, setHeld] = useState(-1);
  const at = ([i, j]: readonly [0 | 1, 0 | 1]) => ({ mu: mu[i], nu: nu[j] });
  const index = held >= 0 ? held : corners.findIndex((corner) => frame.shows(at(corner)));
  const corner = corners[index];
  if (!corner) return null;
  const place = at(corner);
  return (
    <DragHandle
      point={place}
      onMove={(to, how) => {
        setHeld(how.done ? -1 : index);
        onShift(to.mu - place.mu, Math.max(-nu[0], to.nu - place.nu), how);
      }}
      label="Corner of the followed box, moves the whole box"
      className="box-corner"
    >
      <rect className="box-grip" x="-9" y="-9" width="18" height="18" rx="4" />
      <path
        className="box-corner-arrows"
        d="M-5.5 0H5.5M0 -5.5V5.5M-3.5 -2L-5.5 0L-3.5 2M3.5 -2L5.5 0L3.5 2M-2 -3.5L0 -5.5L2 -3.5M-2 3.5L0 5.5L2 3.5"
      />
    </DragHandle>
  );
}
