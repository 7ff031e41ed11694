import type { GaugeScale } from './gauge-scale.js';
import type { GaugeSpec, GaugeTick } from './gauge-spec.js';
import { onCircle } from './marks/arc.js';
import type { Point } from './marks/point.js';
import { baselineShift, type Rectangle } from './plot-frame.js';
import type { Anchor } from './scene.js';

/** Two radii. */
export interface Ring {
  readonly inner: number;
  readonly outer: number;
}

/** A line of text that has found its place. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly size: number;
}

/** Where everything of a gauge is on its paper. */
export interface GaugeLayout {
  readonly centre: Point;
  /** The thin ring of the bands, outside the track; null without bands. */
  readonly band: Ring | null;
  readonly track: Ring;
  /** Radius of the interval's line, inside the track; null where there is no room. */
  readonly whisker: number | null;
  /** How far from the centre the ticks reach. */
  readonly reach: number;
  readonly value: PlacedText;
  /** Both ends of the scale, or none. */
  readonly ends: readonly PlacedText[];
  /** By the ticks' places in the spec; null where there is no room. */
  readonly tickLabels: readonly (PlacedText | null)[];
  /** The angle of a share of the scale: from the side where reading starts, over the top, to the other. */
  angle(share: number): number;
}

const bandWidth = 3;
const bandGap = 3;
/** How far ticks stand out, and their labels from them. */
const tickLength = 4;
const labelGap = 4;
/** Of the radius, what may be given up for the sake of labels. */
const leastShare = 0.74;
/** A smaller gauge is its arc and its number: no labels but the ends, no line of the interval. */
const leastRadius = 58;
/** A letter of a number is somewhat wider in bold, and so high without its line. */
const boldWidth = 1.08;
const digitHeight = 0.74;

/** Labels may cost some of the size; those that would cost more are left out, the least needed first. */
const sacrifices = [
  ['target', 'floor', 'zero'],
  ['target', 'floor'],
  ['target', 'zero'],
  ['target'],
  ['zero'],
  [],
] as const;

/** Half a ring, as large as the paper and the labels outside it allow. */
export function gaugeLayout(spec: GaugeSpec, scale: GaugeScale): GaugeLayout {
  const most = largestRadius(spec, scale);
  for (const kinds of sacrifices) {
    const least = kinds.length === 0 ? most : Math.max(most * leastShare, leastRadius);
    const named = spec.ticks.filter(
      ({ kind, value }) => (kinds as readonly string[]).includes(kind) && scale.beyond(value) === 0,
    );
    for (let radius = most; radius >= least; radius -= 2) {
      const layout = layoutOf(spec, scale, radius, named);
      if (layout !== null) return layout;
    }
  }
  return layoutOf(spec, scale, most, []) as GaugeLayout;
}

function bottomRoom({ textSize }: GaugeSpec, { known }: GaugeScale): number {
  return known ? textSize * 1.35 + 4 : 4;
}

function largestRadius(spec: GaugeSpec, scale: GaugeScale): number {
  const { width, height } = spec;
  const over = tickLength + 1;
  return Math.max(1, Math.min(width / 2 - over, height - bottomRoom(spec, scale) - over));
}

/** The gauge of a radius; null where not all of the labels that are named fit. */
function layoutOf(
  spec: GaugeSpec,
  scale: GaugeScale,
  radius: number,
  named: readonly GaugeTick[],
): GaugeLayout | null {
  const { width, height, textSize, direction } = spec;
  const foot = bottomRoom(spec, scale);
  const angle = (share: number): number => (direction === 'rtl' ? -1 : 1) * (share - 0.5) * Math.PI;
  const lifted = named.map(({ value }) => Math.cos(angle(scale.share(value))));
  const over = Math.max(tickLength + 1, ...lifted.map((up) => topOver(radius, up, textSize)));
  const spare = height - foot - over - radius;
  if (spare < 0 && named.length > 0) return null;
  const centre = { x: width / 2, y: height - foot - Math.max(0, spare) / 2 };
  const band = spec.bands.length > 0 ? { inner: radius - bandWidth, outer: radius } : null;
  const outer = Math.max(1, band ? band.inner - bandGap : radius);
  const thickness = Math.min(outer * 0.7, Math.max(5, Math.min(24, radius * 0.17)));
  const track = { inner: outer - thickness, outer };
  const ends = endTexts(spec, scale, centre, track);
  const taken = ends.map((text) => boxOf(text, spec));
  const tickLabels: (PlacedText | null)[] = [];
  for (const tick of spec.ticks) {
    const text = named.includes(tick)
      ? tickText(tick, angle(scale.share(tick.value)), centre, radius, spec)
      : null;
    tickLabels.push(text);
    if (text === null) continue;
    const box = boxOf(text, spec);
    if (box.x < 0 || box.y < 0 || box.x + box.width > width || taken.some((other) => overlap(box, other))) {
      return null;
    }
    taken.push(box);
  }
  const whisker = radius < leastRadius ? null : track.inner - 5;
  const bowl = whisker === null ? track.inner - 3 : whisker - 6;
  return {
    centre,
    band,
    track,
    whisker,
    reach: radius + tickLength,
    value: valueText(spec, centre, Math.max(1, bowl), radius),
    ends,
    tickLabels,
    angle,
  };
}

/** How far a label at an angle stands out over the top of the ring. */
function topOver(radius: number, up: number, textSize: number): number {
  return (radius + tickLength + labelGap) * up - radius + textSize * 0.85;
}

/** Under the ends of the track; none where they would touch each other, or where the ends mean nothing. */
function endTexts(spec: GaugeSpec, scale: GaugeScale, centre: Point, track: Ring): PlacedText[] {
  if (!scale.known) return [];
  const { width, textSize, labelWidth, direction } = spec;
  const middle = (track.inner + track.outer) / 2;
  const y = centre.y + 4 + textSize;
  const texts = [scale.low, scale.high].map((value, at): PlacedText => {
    const text = spec.formatScale(value);
    const half = labelWidth(text) / 2;
    const side = (at === 0) === (direction === 'ltr') ? -1 : 1;
    const x = Math.max(half, Math.min(width - half, centre.x + side * middle));
    return { text, x, y, anchor: 'middle', size: textSize };
  });
  const [low, high] = texts.map((text) => boxOf(text, spec)) as [Rectangle, Rectangle];
  return overlap(low, high) ? [] : texts;
}

function tickText(
  { label }: GaugeTick,
  angle: number,
  centre: Point,
  radius: number,
  { textSize }: GaugeSpec,
): PlacedText {
  const at = onCircle(centre, radius + tickLength + labelGap, angle);
  const side = Math.sin(angle);
  const anchor = Math.abs(side) < 0.3 ? 'middle' : side > 0 ? 'left' : 'right';
  // On top the text stands on the tick, at the sides beside it.
  const y = at.y + baselineShift(textSize) * (1 - Math.cos(angle));
  return { text: label, x: at.x, y, anchor, size: textSize };
}

/** As large as the bowl of the gauge allows. */
function valueText(
  { text, textSize, labelWidth }: GaugeSpec,
  centre: Point,
  room: number,
  radius: number,
): PlacedText {
  const breadth = (labelWidth(text) * boldWidth) / textSize;
  const fits = (0.94 * room) / Math.hypot(breadth / 2, digitHeight);
  const size = Math.max(8, Math.min(fits, radius * 0.4, textSize * 5));
  return { text, x: centre.x, y: centre.y - room * 0.06, anchor: 'middle', size };
}

function boxOf({ text, x, y, anchor, size }: PlacedText, { labelWidth, textSize }: GaugeSpec): Rectangle {
  const width = labelWidth(text) * (size / textSize);
  const left = anchor === 'left' ? x : anchor === 'right' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.8, width, height: size * 1.05 };
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
