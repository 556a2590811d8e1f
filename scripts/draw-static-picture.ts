// node scripts/run.mjs scripts/draw-static-picture.ts: writes scripts/vite/picture.svg anew.
import { writeFileSync } from 'node:fs';
import { staticPicture } from './staticPicture';

writeFileSync('scripts/vite/picture.svg', staticPicture());
