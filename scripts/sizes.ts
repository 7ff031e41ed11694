import { readFileSync, writeFileSync } from 'node:fs';
import { ensureBuilt } from './build/ensure-built.js';
import { sizeChanges } from './sizes/compare.js';
import { measureSizes, type Size } from './sizes/measure.js';

// `npm run sizes`: records the sizes as they are, and says what has changed since the last record.
const file = 'sizes.json';
ensureBuilt();
const measured = await measureSizes();
const changes = sizeChanges(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Size>, measured);
writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
console.log(changes.length > 0 ? changes.join('\n') : 'no change');
