import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { cssCustomData, htmlCustomData } from './host-types/editor-data.js';
import type { Manifest } from './host-types/manifest.js';
import { tagTypes } from './host-types/tag-types.js';

// The last step of the build: what editors and other frameworks' type checkers know of the elements, from the manifest.
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
writeFileSync('dist/types/tags.d.ts', tagTypes(manifest));
for (const host of ['react', 'vue']) {
  copyFileSync(`scripts/build/host-types/${host}.d.ts`, `dist/types/${host}.d.ts`);
}
const json = (value: object): string => `${JSON.stringify(value, undefined, 1)}\n`;
writeFileSync('dist/html-custom-data.json', json(htmlCustomData(manifest)));
writeFileSync('dist/css-custom-data.json', json(cssCustomData(manifest)));
