// node scripts/run.mjs scripts/draw-presets.ts: writes src/controls/header/presetPictures.json anew.
import { writeFileSync } from 'node:fs';
import { presetPictures } from './presetPictures';

writeFileSync('src/controls/header/presetPictures.json', `${JSON.stringify(presetPictures(), null, 2)}\n`);
