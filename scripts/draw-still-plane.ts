// node scripts/run.mjs scripts/draw-still-plane.ts: writes scripts/vite/stillPlane.svg anew.
import { writeFileSync } from 'node:fs';
import { stillPlane } from './stillPlane';

writeFileSync('scripts/vite/stillPlane.svg', stillPlane());
