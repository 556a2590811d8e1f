// node scripts/run.mjs scripts/draw-presets.ts: writes src/controls/presetPictures.json anew.
import { writeFileSync } from 'node:fs';
import { presetPictures } from './presetPictures';

writeFileSync('src/controls/presetPictures.json', `${JSON.stringify(presetPictures(), null, 2)}\n`);
