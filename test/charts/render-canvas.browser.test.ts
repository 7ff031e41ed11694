import { expect } from 'chai';
import { renderCanvas } from '../../src/charts/render-canvas.js';
import type { Colours } from '../../src/charts/resolve-colours.js';
import { paintRoles, type Scene, type Shape } from '../../src/charts/scene.js';
import { svgText } from '../../src/charts/svg-text.js';

const colours: Colours = {
  ...(Object.fromEntries(paintRoles.map((role) => [role, '#333333'])) as Colours),
  'series-1': '#0000ff',
  'series-2': '#ff0000',
  surface: '#ffffff',
};
const fontFamily = '"Liberation Sans", Arial, sans-serif';

function canvasOf(scene: Scene, pixelRatio: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = scene.width * pixelRatio;
  canvas.height = scene.height * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  renderCanvas(context, scene, { colours, fontFamily, pixelRatio, background: 'surface' });
  return context;
}

async function rasterOf(scene: Scene, pixelRatio: number): Promise<CanvasRenderingContext2D> {
  const text = svgText(scene, { colours, fontFamily, background: 'surface' });
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  await image.decode();
  URL.revokeObjectURL(image.src);
  const canvas = document.createElement('canvas');
  canvas.width = scene.width * pixelRatio;
  canvas.height = scene.height * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context;
}

/** Mean of each channel over squares of the given side: what the eye sees from a step away. */
function squares(context: CanvasRenderingContext2D, side: number): number[] {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const across = Math.ceil(width / side);
  const sums = new Float64Array(across * Math.ceil(height / side) * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const square = Math.floor(y / side) * across + Math.floor(x / side);
      for (let channel = 0; channel < 3; channel++)
        sums[square * 3 + channel]! += data[(y * width + x) * 4 + channel]!;
    }
  }
  return Array.from(sums, (sum) => sum / (side * side));
}

const shapes: Shape[] = [
  { kind: 'path', key: 'area', layer: 'area', d: 'M20,90L60,30L100,60V90Z', fill: 'series-1', opacity: 0.2 },
  { kind: 'path', key: 'line', layer: 'line', d: 'M20,90L60,30L100,60', stroke: 'series-1', strokeWidth: 2 },
  {
    kind: 'path',
    key: 'dash',
    layer: 'line',
    d: 'M110,20L180,80',
    stroke: 'series-2',
    strokeWidth: 2,
    dash: [4, 3],
  },
  {
    kind: 'path',
    key: 'dot',
    layer: 'point',
    d: 'M145,70A5,5,0,1,1,135,70A5,5,0,1,1,145,70Z',
    fill: 'surface',
    stroke: 'series-2',
  },
  {
    kind: 'text',
    key: 'a',
    layer: 'label',
    x: 20,
    y: 20,
    text: 'Left',
    anchor: 'left',
    fill: 'ink',
    size: 12,
  },
  {
    kind: 'text',
    key: 'b',
    layer: 'label',
    x: 190,
    y: 95,
    text: 'Right',
    anchor: 'right',
    fill: 'ink',
    size: 12,
  },
  {
    kind: 'text',
    key: 'c',
    layer: 'label',
    x: 190,
    y: 20,
    text: 'יעד 80%',
    anchor: 'right',
    fill: 'ink',
    size: 12,
  },
  {
    kind: 'text',
    key: 'd',
    layer: 'label',
    x: 60,
    y: 50,
    text: 'Mid',
    anchor: 'middle',
    fill: 'ink',
    size: 14,
    bold: true,
    halo: 'surface',
  },
];
const scene: Scene = { width: 200, height: 100, shapes };

describe('renderCanvas', () => {
  for (const pixelRatio of [1, 2]) {
    it(`draws what an SVG file of the scene shows, at ${pixelRatio} canvas pixels a pixel`, async () => {
      const drawn = squares(canvasOf(scene, pixelRatio), 4 * pixelRatio);
      const shown = squares(await rasterOf(scene, pixelRatio), 4 * pixelRatio);
      const worst = Math.max(...drawn.map((value, at) => Math.abs(value - shown[at]!)));
      // Letters are smoothed a little differently; a stroke or a dot that was missing or misplaced would be 40 and more.
      expect(worst).to.be.below(25);
    });
  }

  it('would be found out if a shape were missing', async () => {
    for (const missing of shapes) {
      const rest = { ...scene, shapes: shapes.filter((shape) => shape !== missing) };
      const drawn = squares(canvasOf(rest, 1), 4);
      const shown = squares(await rasterOf(scene, 1), 4);
      const worst = Math.max(...drawn.map((value, at) => Math.abs(value - shown[at]!)));
      expect(worst, missing.key).to.be.above(25);
    }
  });

  it('leaves the context as it was, and clears what was there', () => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = '#123456';
    context.globalAlpha = 0.5;
    context.setTransform(3, 0, 0, 3, 1, 1);
    context.fillRect(0, 0, 50, 50);
    renderCanvas(context, { width: 200, height: 100, shapes: [] }, { colours, fontFamily });
    expect(context.fillStyle).to.equal('#123456');
    expect(context.globalAlpha).to.equal(0.5);
    expect(context.getTransform().a).to.equal(3);
    expect([...context.getImageData(5, 5, 1, 1).data]).to.deep.equal([0, 0, 0, 0]);
  });

  it('puts the background where it is asked for', () => {
    const { data } = canvasOf({ width: 4, height: 4, shapes: [] }, 1).getImageData(0, 0, 1, 1);
    expect([...data]).to.deep.equal([255, 255, 255, 255]);
  });
});
