import { expect } from 'chai';
import { renderCanvas } from '../../src/charts/render-canvas.js';
import { renderSvg } from '../../src/charts/render-svg.js';
import { resolveColours } from '../../src/charts/resolve-colours.js';
import type { Scene } from '../../src/charts/scene.js';
import { svgText } from '../../src/charts/svg-text.js';
import { timeSeries } from '../../src/charts/time-series.js';
import type { TimeSeriesSpec } from '../../src/charts/time-series-spec.js';

const day = 86_400_000;
const fontFamily = '"Liberation Sans", Arial, sans-serif';
const ruler = document.createElement('canvas').getContext('2d')!;
ruler.font = `12px ${fontFamily}`;
const labelWidth = (text: string): number => ruler.measureText(text).width;

function specOf(shift: number, more: Partial<TimeSeriesSpec> = {}): TimeSeriesSpec {
  const starts = Float64Array.from({ length: 31 }, (_, at) => Date.UTC(2025, 9, 1) + at * day);
  const values = starts.map((_, at) => (at % 9 === 5 ? Number.NaN : 0.8 + 0.1 * Math.sin(at / 3 + shift)));
  const series = {
    id: 'a',
    label: 'Service level',
    mark: 'line',
    role: 'main',
    palette: 1,
    values,
    low: values.map((value) => value - 0.05),
    high: values.map((value) => value + 0.05),
    partial: Uint8Array.from({ length: 31 }, (_, at) => Number(at === 30)),
  } as const;
  const previous = {
    ...series,
    id: 'b',
    label: 'Before',
    role: 'previous',
    low: undefined,
    high: undefined,
  } as const;
  return {
    width: 600,
    height: 240,
    direction: 'ltr',
    starts,
    ends: starts.map((start) => start + day),
    series: [series, { ...previous, values: values.map((value) => value - 0.06) }],
    rules: [{ value: 0.8, label: 'Target 80 %', role: 'target' }],
    limits: { min: 0, max: 1 },
    zero: false,
    formatValue: (value) => `${Math.round(value * 100)} %`,
    timeTicks: (from, to) =>
      Array.from({ length: Math.floor((to - from) / day / 7) + 1 }, (_, at) => ({
        at: from + at * 7 * day,
        label: `${1 + at * 7} Oct`,
      })),
    labelWidth,
    ...more,
  };
}

describe('a chart over time on the page', () => {
  let svg: SVGSVGElement;
  beforeEach(() => {
    svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('font-family', fontFamily);
    document.body.append(svg);
  });
  afterEach(() => svg.remove());

  it('keeps its nodes when values change', () => {
    renderSvg(svg, timeSeries(specOf(0)).scene);
    const line = svg.querySelector('.cb-line[stroke-width="2"]')!;
    const d = line.getAttribute('d');
    const before = [...svg.children];
    renderSvg(svg, timeSeries(specOf(0.4)).scene);
    expect(svg.querySelector('.cb-line[stroke-width="2"]')).to.equal(line);
    expect(line.getAttribute('d')).to.not.equal(d);
    expect([...svg.children]).to.deep.equal(before);
  });

  it('shows every text on the paper, none on another', () => {
    for (const width of [280, 600, 1600]) {
      for (const direction of ['ltr', 'rtl'] as const) {
        renderSvg(svg, timeSeries(specOf(0, { width, direction })).scene);
        const paper = svg.getBoundingClientRect();
        expect(paper.width).to.equal(width);
        const boxes = Array.from(svg.querySelectorAll('text'), (text) => text.getBoundingClientRect());
        expect(boxes.length).to.be.above(8);
        boxes.forEach((box, at) => {
          expect(box.left).to.be.at.least(paper.left - 0.5);
          expect(box.right).to.be.at.most(paper.right + 0.5);
          for (const other of boxes.slice(0, at)) {
            const apart =
              box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top + 2 ||
              other.bottom <= box.top + 2;
            expect(apart, `${width} ${direction}`).to.equal(true);
          }
        });
      }
    }
  });

  it('draws a million points with as few nodes as a thousand, in the bounds of its plot', () => {
    const starts = Float64Array.from({ length: 1_000_000 }, (_, at) => at * 60_000);
    const values = starts.map((_, at) => Math.sin(at / 90_000));
    const own = { label: '', mark: 'line', role: 'main', palette: 1 } as const;
    const spec = specOf(0, {
      starts,
      ends: starts,
      series: [{ ...own, id: 'a', values }],
      rules: [],
      timeTicks: () => [],
    });
    const { scene, plot } = timeSeries(spec);
    renderSvg(svg, scene);
    expect(svg.children.length).to.be.below(30);
    const box = svg.querySelector<SVGPathElement>('.cb-line')!.getBBox();
    // Half a column on either side, since each is drawn in its middle.
    expect(box.x).to.be.closeTo(plot.x, 0.51);
    expect(box.width).to.be.closeTo(plot.width, 1.01);
    expect(box.height).to.be.closeTo(plot.height, 0.5);
  });

  it('is the same picture on a canvas', async () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const { scene } = timeSeries(specOf(0, { direction }));
      const colours = { ...resolveColours(svg), 'series-1': '#0000ff', target: '#aa0000', grid: '#dddddd' };
      const options = { colours, fontFamily, background: 'surface' } as const;
      const canvas = contextOf(scene);
      renderCanvas(canvas, scene, options);
      const file = contextOf(scene);
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([svgText(scene, options)], { type: 'image/svg+xml' }));
      await image.decode();
      URL.revokeObjectURL(image.src);
      file.drawImage(image, 0, 0);
      expect(difference(canvas, file), direction).to.be.below(2);
      const without = contextOf(scene);
      renderCanvas(
        without,
        { ...scene, shapes: scene.shapes.filter(({ layer }) => layer !== 'band') },
        options,
      );
      expect(difference(without, file), 'a missing band would be found out').to.be.above(2);
    }
  });
});

function contextOf({ width, height }: Scene): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** The mean difference of two pictures over the pixels that are not white in one of them. */
function difference(a: CanvasRenderingContext2D, b: CanvasRenderingContext2D): number {
  const [one, other] = [a, b].map(
    (context) => context.getImageData(0, 0, context.canvas.width, context.canvas.height).data,
  );
  let sum = 0;
  let count = 0;
  one!.forEach((value, at) => {
    if (value === 255 && other![at] === 255) return;
    sum += Math.abs(value - other![at]!);
    count++;
  });
  return sum / count;
}
