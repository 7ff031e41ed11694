import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shiftPath } from '../../src/elements/export/shift-scene.js';
import { sheetScene } from '../../src/elements/export/sheet-scene.js';
import type { FrameView } from '../../src/views/frame-view.js';

describe('shiftPath', () => {
  it('moves absolute coordinates and leaves relative ones', () => {
    assert.equal(shiftPath('M1,2L3,4H5V6Z', 10, 100), 'M11,102L13,104H15V106Z');
    assert.equal(shiftPath('M1,2h5v6h-5Z', 10, 100), 'M11,102h5,0v6h-5Z'.replace('5,0v', '5v'));
    assert.equal(shiftPath('M0,0C1,2,3,4,5,6', 10, 100), 'M10,100C11,102,13,104,15,106');
  });

  it('moves an arc without turning or stretching it', () => {
    assert.equal(shiftPath('M8,8A7,7,0,1,1,1,8Z', 10, 100), 'M18,108A7,7,0,1,1,11,108Z');
  });

  it('reads numbers that stand close together, and exponents', () => {
    assert.equal(shiftPath('M1-2L.5.5', 1, 1), 'M2,-1L1.5,1.5');
    assert.equal(shiftPath('M1e2,-1e-1', 1, 1), 'M101,0.9');
  });
});

describe('sheetScene', () => {
  const view = {
    heading: 'Service level',
    subheading: 'October 2025',
    notices: [{ severity: 'info', text: 'Not all.' }],
  } as unknown as FrameView;
  const picture = {
    width: 300,
    height: 50,
    shapes: [{ kind: 'path', key: 'line', layer: 'line', d: 'M0,0H300', stroke: 'series-1' }],
  } as const;
  const paper = { language: 'en', width: (text: string, size: number) => text.length * size * 0.5 };

  it('says what the picture is of, above and under it', () => {
    const { width, height, shapes } = sheetScene(view, picture, { ...paper, direction: 'ltr' });
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
    assert.deepEqual(
      texts.map(({ text }) => text),
      ['Service level', 'October 2025', 'Not all.'],
    );
    assert.deepEqual(
      texts.map(({ x }) => x),
      [20, 20, 20],
    );
    const ys = texts.map(({ y }) => y);
    assert.ok(ys[0]! < ys[1]! && ys[1]! + 50 < ys[2]! && ys[2]! < height, ys.join());
    assert.equal(width, 340);
    assert.equal(new Set(shapes.map(({ key }) => key)).size, shapes.length);
  });

  it('turns round for readers from right to left', () => {
    const { width, shapes } = sheetScene(view, picture, { ...paper, direction: 'rtl' });
    const [heading] = shapes;
    assert.ok(heading?.kind === 'text' && heading.x === width - 20 && heading.anchor === 'right');
  });
});
