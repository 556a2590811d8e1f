import type { Scene } from './Scene';
import { anyWeights } from './scenes/anyWeights';
import { basins } from './scenes/basins';
import { conditions } from './scenes/conditions';
import { depth } from './scenes/depth';
import { dropout } from './scenes/dropout';
import { figure1 } from './scenes/figure1';
import { gradients } from './scenes/gradients';
import { initialisations } from './scenes/initialisations';
import { jacobian } from './scenes/jacobian';
import { jump } from './scenes/jump';
import { layer } from './scenes/layer';
import { leftOut } from './scenes/leftOut';
import { meeting } from './scenes/meeting';
import { moments } from './scenes/moments';
import { network } from './scenes/network';
import { norm } from './scenes/norm';
import { own } from './scenes/own';
import { pull } from './scenes/pull';
import { solving } from './scenes/solving';
import { target } from './scenes/target';
import { theorem1 } from './scenes/theorem1';
import { theorem2 } from './scenes/theorem2';
import { unit } from './scenes/unit';

/** The story, in the order in which it is told. A scene more is a file of its own and a line here. */
export const story: readonly Scene[] = [
  depth,
  unit,
  moments,
  jump,
  pull,
  conditions,
  solving,
  jacobian,
  norm,
  theorem1,
  theorem2,
  anyWeights,
  leftOut,
  basins,
  meeting,
  layer,
  initialisations,
  network,
  dropout,
  gradients,
  figure1,
  target,
  own,
];

/** The scene of that id; undefined where there is none. */
export function sceneOf(id: string): Scene | undefined {
  return story.find((scene) => scene.id === id);
}
