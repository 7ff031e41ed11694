import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const page = readFileSync('docs/add-a-metric.md', 'utf8');
const id = 'average-time-to-abandon';

/** The texts of code on the page. */
const codes = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code as string);

test('the definition on the page is the file, whole', () => {
  assert.ok(codes.includes(readFileSync(`src/metrics/catalog/${id}.ts`, 'utf8')));
});

test('every line of code on the page stands in the sources', () => {
  const sources = [
    ...['catalog/ids.ts', 'catalog/chapters/connecting.ts', `catalog/${id}.ts`].map(
      (file) => `src/metrics/${file}`,
    ),
    ...['en', 'zh', 'ru'].map((language) => `src/i18n/${language}/metrics.ts`),
  ].map((file) => readFileSync(file, 'utf8'));
  assert.equal(codes.length, 6);
  for (const code of codes)
    assert.ok(
      sources.some((source) => source.includes(code)),
      code,
    );
});

test('what the page names is there', () => {
  const files = [...page.matchAll(/`([\w/.-]+\.ts)`/g)].map(([, file]) => file as string);
  assert.ok(files.length > 10);
  const places = ['', 'src/', 'src/metrics/', 'src/metrics/catalog/', 'test/metrics/catalog/'];
  for (const file of files)
    assert.ok(
      places.some((place) => existsSync(place + file)),
      file,
    );
});
