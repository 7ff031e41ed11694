import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Colours } from '../../src/charts/resolve-colours.js';
import { paintRoles, type PathShape, type Scene, type TextShape } from '../../src/charts/scene.js';
import { escapeXml, svgText } from '../../src/charts/svg-text.js';

/** A colour of its own for each role: #000000, #000001, … */
const colours = Object.fromEntries(
  paintRoles.map((role, at) => [role, `#${at.toString(16).padStart(6, '0')}`]),
) as Colours;
const line: PathShape = {
  kind: 'path',
  key: 'a',
  layer: 'line',
  d: 'M0,0L10,5',
  stroke: 'series-2',
  strokeWidth: 2,
};
const name: TextShape = {
  kind: 'text',
  key: 'a',
  layer: 'label',
  x: 1.005,
  y: 2.25,
  text: 'Q&A <b>"now"</b>',
  anchor: 'left',
  fill: 'ink',
  size: 12,
};
const scene = (...shapes: Scene['shapes']): Scene => ({ width: 100, height: 50, shapes });
const options = { colours, fontFamily: '"Liberation Sans", sans-serif' };

test('a shape is an element with its colour as an attribute', () => {
  const text = svgText(scene(line), options);
  assert.match(
    text,
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="100" height="50" viewBox="0 0 100 50"/,
  );
  assert.match(text, new RegExp(`<path [^>]*d="M0,0L10,5"[^>]*stroke="${colours['series-2']}"`));
  assert.ok(!text.includes('var('));
  assert.ok(!text.includes('style='));
});

test('text is escaped, in the picture and in what is read out', () => {
  const text = svgText(scene(name), { ...options, title: 'a < b', description: '"x" & y' });
  assert.ok(text.includes('>Q&amp;A &lt;b&gt;&quot;now&quot;&lt;/b&gt;</text>'));
  assert.ok(text.includes('<title>a &lt; b</title>'));
  assert.ok(text.includes('<desc>&quot;x&quot; &amp; y</desc>'));
  assert.ok(text.includes('font-family="&quot;Liberation Sans&quot;, sans-serif"'));
  assert.ok(text.includes('role="img"'));
});

test('what XML forbids even escaped is replaced', () => {
  assert.equal(
    escapeXml('a\u0000b\u000bc\ud800d\ufffee\tf\u{1f600}'),
    'a\ufffdb\ufffdc\ufffdd\ufffde\tf\u{1f600}',
  );
});

test('a translucent colour is written as colour and opacity', () => {
  const text = svgText(scene(line), { ...options, colours: { ...colours, 'series-2': '#11223380' } });
  assert.ok(text.includes('stroke="#112233" stroke-opacity="0.502"'));
});

test('the background is the role asked for, and none unless asked for', () => {
  const text = svgText(scene(line), { ...options, background: 'surface' });
  assert.ok(text.includes(`<rect width="100" height="50" fill="${colours.surface}"/>`));
  assert.ok(!svgText(scene(line), options).includes('<rect'));
});

test('text that runs to the left hangs by its other end', () => {
  const hebrew = svgText(scene({ ...name, text: 'יעד' }), options);
  assert.match(hebrew, /direction="rtl" text-anchor="end"/);
  assert.match(svgText(scene(name), options), /direction="ltr" text-anchor="start"/);
  assert.match(
    svgText(scene({ ...name, anchor: 'right' as const }), options),
    /direction="ltr" text-anchor="end"/,
  );
});

test('only the text that is to be is bold', () => {
  assert.match(svgText(scene({ ...name, bold: true as const }), options), /font-weight="600"/);
  assert.ok(!svgText(scene(name), options).includes('font-weight'));
});
