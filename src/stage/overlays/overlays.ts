import { arrows } from './arrows';
import { box } from './box';
import { eigen } from './eigen';
import { fixed } from './fixed';
import { heat } from './heat';
import { nullclines } from './nullclines';
import type { Overlay } from './Overlay';
import { orbits } from './orbits';
import { paths } from './paths';
import { signs } from './signs';

/** Every overlay, in the order of the legend: the plainest come last. Where each is drawn is said by its levels. */
export const overlays: readonly Overlay[] = [heat, signs, box, paths, eigen, nullclines, arrows, orbits, fixed];
