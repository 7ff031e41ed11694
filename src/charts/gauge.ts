import { gaugeBandShapes } from './gauge-bands.js';
import { gaugeLayout, type GaugeLayout, type PlacedText } from './gauge-layout.js';
import { gaugeRegions, type GaugeRegion } from './gauge-regions.js';
import { gaugeScale, type GaugeScale } from './gauge-scale.js';
import type { GaugeSpec, GaugeTick } from './gauge-spec.js';
import { acrossRing, arcLine, arcPath, onCircle } from './marks/arc.js';
import type { MarksDrawing } from './marks-drawing.js';
import { roveAlong } from './rove-along.js';
import type { PaintRole, PathShape, Shape, TextShape } from './scene.js';
import { round } from './round.js';

/** A gauge that is drawn. */
export interface GaugeDrawing extends MarksDrawing {
  readonly scale: GaugeScale;
}

/** Draws a value on half a ring, without a needle: an arc from zero, or from the scale's end next to it. */
export function gauge(given: GaugeSpec): GaugeDrawing {
  const { width, height, direction } = given;
  const scale = gaugeScale(given.reach);
  const spec = scale.low < 0 && scale.high > 0 ? withZero(given) : given;
  const layout = gaugeLayout(spec, scale);
  const regions = gaugeRegions(spec, scale, layout);
  const roomy = width > 24 && height > 24;
  return {
    scale,
    scene: { width, height, shapes: roomy ? shapesOf(spec, scale, layout) : [] },
    plot: { x: 0, y: 0, width, height },
    marks: regions.marks.map(({ mark }) => mark),
    markAt: (x, y) => (roomy ? regions.at({ x, y }) : -1),
    hoverScene: (mark, focused) => ({
      width,
      height,
      shapes: roomy ? hoverShapes(regions.marks[mark], focused) : [],
    }),
    rove: (mark, key) => roveAlong(mark, key, regions.marks.length, direction),
  };
}

/** Where zero lies inside the scale, arcs begin there: it has a tick. */
function withZero(spec: GaugeSpec): GaugeSpec {
  const zero = { kind: 'zero', value: 0, label: spec.formatScale(0) } as const;
  return { ...spec, ticks: [...spec.ticks, zero] };
}

function hoverShapes(region: GaugeRegion | undefined, focused: boolean): Shape[] {
  if (region === undefined) return [];
  const { outline: d } = region;
  const stroke = focused ? 'focus' : 'axis';
  return [{ kind: 'path', key: 'outline', layer: 'hover', d, stroke, strokeWidth: focused ? 2 : 1.5 }];
}

function shapesOf(spec: GaugeSpec, scale: GaugeScale, layout: GaugeLayout): Shape[] {
  return [
    ...gaugeBandShapes(spec, scale, layout),
    trackShape(layout),
    ...tickShapes(spec, scale, layout, ['zero']),
    ...valueShapes(spec, scale, layout),
    ...intervalShapes(spec, scale, layout),
    ...tickShapes(spec, scale, layout, ['target', 'floor']),
    ...layout.ends.map((end, at) => textShape(`end ${at}`, 'tick', end, 'muted')),
    spec.value === null
      ? textShape('value', 'label', layout.value, 'muted')
      : { ...textShape('value', 'label', layout.value, 'ink'), bold: true as const },
  ];
}

function trackShape({ centre, track, angle }: GaugeLayout): PathShape {
  const d = arcPath({ centre, ...track, from: angle(0), to: angle(1), corner: 2 });
  return { kind: 'path', key: 'track', layer: 'axis', d, fill: 'grid' };
}

function valueShapes(
  { value, role, faint, previous }: GaugeSpec,
  scale: GaugeScale,
  layout: GaugeLayout,
): Shape[] {
  const { centre, track, angle } = layout;
  const shapes: Shape[] = [];
  if (value !== null) {
    const [from, to] = [angle(scale.share(scale.base)), angle(scale.share(value))];
    const d = arcPath({ centre, ...track, from, to });
    if (d !== '') {
      shapes.push({
        kind: 'path',
        key: 'value',
        layer: 'arc',
        d,
        fill: role,
        ...(faint && { opacity: 0.35 }),
      });
    }
    // A value of zero has no arc, but a place.
    shapes.push(stroke('edge', 'arc', acrossRing(centre, track.inner - 2, track.outer + 2, to), role, 3));
    const beyond = scale.beyond(value);
    if (beyond !== 0) shapes.push(...chevrons(beyond, d !== '' ? 'surface' : role, layout));
  }
  if (previous !== null && scale.beyond(previous) === 0) {
    const d = acrossRing(centre, track.inner, track.outer, angle(scale.share(previous)));
    shapes.push(stroke('previous halo', 'point', d, 'surface', 5), {
      ...stroke('previous', 'point', d, 'previous', 2),
      dash: [3, 2],
    });
  }
  return shapes;
}

/** Two arrow heads at the end of the track that a value has passed. */
function chevrons(beyond: -1 | 1, role: PaintRole, { centre, track, angle }: GaugeLayout): Shape[] {
  const middle = (track.inner + track.outer) / 2;
  const size = (track.outer - track.inner) * 0.26;
  const end = angle(beyond < 0 ? 0 : 1);
  // Towards the end that was passed.
  const way = Math.sign(end);
  const d = [1.6, 3.2]
    .map((step) => {
      const tip = end - (way * (step - 0.7) * size) / middle;
      const back = end - (way * (step + 0.5) * size) / middle;
      const [a, b, c] = [
        onCircle(centre, middle - size, back),
        onCircle(centre, middle, tip),
        onCircle(centre, middle + size, back),
      ].map(({ x, y }) => `${round(x)},${round(y)}`);
      return `M${a}L${b}L${c}`;
    })
    .join('');
  return [stroke('beyond', 'arc', d, role, 1.75)];
}

/** A line along the inside of the track, with a bar at each end that lies on the scale. */
function intervalShapes(
  { interval }: GaugeSpec,
  scale: GaugeScale,
  { centre, whisker, angle }: GaugeLayout,
): Shape[] {
  if (interval === null || whisker === null) return [];
  const { low, high } = interval;
  const [from, to] = [angle(scale.share(low)), angle(scale.share(high))];
  const bars = [low, high].flatMap((end) =>
    scale.beyond(end) === 0 ? [acrossRing(centre, whisker - 3, whisker + 3, angle(scale.share(end)))] : [],
  );
  const line = Math.abs(from - to) * whisker < 0.5 ? '' : arcLine(centre, whisker, from, to);
  const d = line + bars.join('');
  return d === '' ? [] : [stroke('interval', 'line', d, 'muted', 1.5)];
}

/** Where a tick begins: at the inside of the track, or outside it; and how it is drawn. */
const tickLooks = {
  target: { inner: 'inside', width: 2, halo: true, role: 'target' },
  floor: { inner: 'outside', width: 1.25, halo: true, role: 'target' },
  zero: { inner: 'inside', width: 1, halo: false, role: 'axis' },
} as const;

function tickShapes(
  { ticks }: GaugeSpec,
  scale: GaugeScale,
  { centre, track, reach, angle, tickLabels }: GaugeLayout,
  kinds: readonly GaugeTick['kind'][],
): Shape[] {
  return ticks.flatMap(({ kind, value }, at) => {
    if (scale.beyond(value) !== 0 || !kinds.includes(kind)) return [];
    const { inner, width, halo, role } = tickLooks[kind];
    const from = inner === 'outside' ? track.outer + 1 : track.inner - 1;
    const d = acrossRing(centre, from, reach, angle(scale.share(value)));
    const label = tickLabels[at];
    return [
      ...(halo ? [stroke(`${kind} halo`, 'rule', d, 'surface', width + 3)] : []),
      stroke(kind, 'rule', d, role, width),
      ...(label ? [textShape(kind, 'label', label, kind === 'target' ? 'target' : 'muted')] : []),
    ];
  });
}

function stroke(
  key: string,
  layer: PathShape['layer'],
  d: string,
  role: PaintRole,
  strokeWidth: number,
): PathShape {
  return { kind: 'path', key, layer, d, stroke: role, strokeWidth };
}

function textShape(key: string, layer: TextShape['layer'], placed: PlacedText, fill: PaintRole): TextShape {
  return { kind: 'text', key, layer, fill, ...placed };
}
