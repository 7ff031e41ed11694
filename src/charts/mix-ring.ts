import type { LaidMarks } from './laid-marks.js';
import { legend } from './legend.js';
import { arcPath, onCircle, seenFrom } from './marks/arc.js';
import type { Point } from './marks/point.js';
import { pen } from './marks/polyline.js';
import { ringRegion } from './marks/region.js';
import { emphasisOf, segmentMark, type Segment } from './marks/segment.js';
import { captionOf } from './mix-bars.js';
import { stackOf, type MixChartSpec } from './mix-chart-spec.js';
import { baselineShift, type Paper } from './plot-frame.js';
import type { Shape } from './scene.js';
import { spread } from './spread.js';

/** The hole of the ring, to its radius. */
const hole = 0.62;
/** From the ring to a name: out, and then along. */
const elbow = 8;
const arm = 10;

/** A ring on the paper. */
interface Ring {
  readonly centre: Point;
  readonly inner: number;
  readonly outer: number;
}

/** One whole as a ring: its size in the middle, its parts named about it or, where there is no room, under it. */
export function mixRing(spec: MixChartSpec, paper: Paper): LaidMarks {
  const { width, height, textSize, labelWidth, direction } = paper;
  const { parts, rows, middle, nothing } = spec;
  const counts = rows[0]?.counts ?? new Float64Array(parts.length);
  const whole = counts.some((count) => count > 0);
  const turn = direction === 'rtl' ? -2 * Math.PI : 2 * Math.PI;
  const angles = stackOf(counts).map(({ from, to }) => ({ from: from * turn, to: to * turn }));

  const widest = Math.ceil(
    Math.max(0, ...parts.flatMap(({ label, detail }) => [labelWidth(label), labelWidth(detail)])),
  );
  const around = Math.min(height / 2 - textSize, width / 2 - widest - elbow - arm - 6, textSize * 9);
  const roomy = whole && around >= textSize * 5 && counts.every((count) => count > 0);
  const named = { inner: around * hole, outer: around, centre: { x: width / 2, y: height / 2 } };
  const leaders = roomy ? leadersOf(angles, named, paper) : [];
  const direct = roomy && !tangled(leaders, named);
  const list = legend(direct ? [] : parts.map(captionOf), paper);
  const room = height - list.height - 8;
  const outer = Math.max(1, direct ? around : Math.min(room / 2 - 4, width / 2 - 4, textSize * 9));
  const ring: Ring = {
    centre: { x: width / 2, y: direct ? height / 2 : Math.max(outer + 4, room / 2) },
    inner: outer * hole,
    outer,
  };
  const under = legend(direct ? [] : parts.map(captionOf), paper, height - list.height);
  // Seams run straight out, as wide at the hole as at the rim; a part thinner than they are is not cut.
  const seam = 1 / outer;
  const arcs = angles.map(({ from, to }) => {
    const inset =
      Math.abs(to - from) > 4 * seam && Math.abs(to - from) < 6.28 ? Math.sign(turn) * (seam / 2) : 0;
    const arc = { ...ring, from: from + inset, to: to - inset };
    return { d: arcPath(arc), region: ringRegion(arc) };
  });
  const shapes: Shape[] = [
    ...(whole ? [] : [emptyRing(ring)]),
    ...parts.flatMap(({ id, role, look = 'full' }, at) =>
      segmentMark(id, [arcs[at] as Segment], role, look, emphasisOf(at, spec.selected)),
    ),
    ...middleShapes(whole ? middle : { ...middle, label: nothing }, ring, paper),
    ...(direct ? namesAround(spec, leaders, paper) : under.shapes),
  ];
  return {
    height,
    plot: { x: ring.centre.x - outer, y: ring.centre.y - outer, width: 2 * outer, height: 2 * outer },
    shapes,
    marks: angles.map(({ from, to }, series) => ({
      row: 0,
      series,
      ...onCircle(ring.centre, (ring.inner + outer) / 2, (from + to) / 2),
    })),
    boxes: angles.map(({ from, to }) =>
      from === to
        ? arcPath({ ...ring, from: from - seam, to: to + seam })
        : arcPath({ ...ring, inner: ring.inner - 2, outer: outer + 2, from, to }),
    ),
    lanes: [],
    markAt(x, y) {
      const { radius, angle } = seenFrom(ring.centre, { x, y });
      if (!whole || radius < ring.inner * 0.8 || radius > outer + elbow) return -1;
      const turned = ((direction === 'rtl' ? -angle : angle) + 2 * Math.PI) % (2 * Math.PI);
      return angles.findIndex(({ from, to }) => {
        const [a, b] = [Math.abs(from), Math.abs(to)];
        return b > a && turned >= a && turned <= b;
      });
    },
  };
}

function emptyRing(ring: Ring): Shape {
  const d = arcPath({ ...ring, from: 0, to: 2 * Math.PI });
  return { kind: 'path', key: 'nothing', layer: 'bar', d, fill: 'grid' };
}

function middleShapes(
  { value, label }: MixChartSpec['middle'],
  { centre, inner }: Ring,
  { textSize, labelWidth }: Paper,
): Shape[] {
  const room = inner * 1.6;
  const size = Math.min(textSize * 2, (room / Math.max(1, labelWidth(value))) * textSize);
  const small = Math.min(textSize, (room / Math.max(1, labelWidth(label))) * textSize);
  if (size < textSize * 0.75) return [];
  const line = { kind: 'text', layer: 'label', x: centre.x, anchor: 'middle' } as const;
  return [
    {
      ...line,
      key: 'middle',
      y: centre.y - small * 0.6 + baselineShift(size),
      text: value,
      fill: 'ink',
      size,
      bold: true,
    },
    ...(small < textSize * 0.75
      ? []
      : [
          {
            ...line,
            key: 'middle label',
            y: centre.y + size * 0.55 + baselineShift(small),
            text: label,
            fill: 'muted',
            size: small,
          } as const,
        ]),
  ];
}

/** A stroke from a part to its name, by its corners; the name stands at the last one. */
interface Leader {
  /** The part's place among all. */
  readonly at: number;
  readonly side: 1 | -1;
  readonly corners: readonly Point[];
}

/** Names stand on both sides of the ring, moved apart where they would touch. */
function leadersOf(
  angles: readonly { readonly from: number; readonly to: number }[],
  { centre, outer }: Ring,
  { height, textSize }: Paper,
): Leader[] {
  const line = textSize * 1.25;
  return ([1, -1] as const).flatMap((side) => {
    const here = angles.flatMap(({ from, to }, at) => {
      const middle = (from + to) / 2;
      return Math.sin(middle) >= 0 === side > 0 ? [{ at, middle }] : [];
    });
    const places = spread(
      here.map(({ middle }) => onCircle(centre, outer + elbow, middle).y),
      line * 2.3,
      line,
      height - line,
    );
    return here.map(({ at, middle }, nth): Leader => {
      const y = places[nth] as number;
      const end = centre.x + side * (outer + elbow + arm);
      const corners = [
        onCircle(centre, outer + 2, middle),
        onCircle(centre, outer + elbow, middle),
        { x: end - side * 4, y },
        { x: end, y },
      ];
      return { at, side, corners };
    });
  });
}

/** Whether two strokes cross, or one runs over the ring: many small parts beside each other have no room for names. */
function tangled(leaders: readonly Leader[], { centre, outer }: Ring): boolean {
  const strokes = leaders.map(({ corners }) =>
    corners.slice(1).map((end, at): Stroke => [corners[at] as Point, end]),
  );
  return strokes.some(
    (own, at) =>
      own.slice(1).some((stroke) => nearest(stroke, centre) < outer + 1) ||
      strokes.slice(0, at).some((others) => own.some((a) => others.some((b) => cross(a, b)))),
  );
}

type Stroke = readonly [Point, Point];

/** How near a stroke comes to a point. */
function nearest([a, b]: Stroke, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = dx === 0 && dy === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(a.x + share * dx - x, a.y + share * dy - y);
}

function cross([a, b]: Stroke, [c, d]: Stroke): boolean {
  return bend(a, b, c) * bend(a, b, d) < 0 && bend(c, d, a) * bend(c, d, b) < 0;
}

/** Positive where a way from `a` over `b` to `c` turns clockwise on the paper. */
function bend(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Names at the ends of their strokes. */
function namesAround(
  { parts, selected }: MixChartSpec,
  leaders: readonly Leader[],
  { textSize }: Paper,
): Shape[] {
  const line = textSize * 1.25;
  return leaders.flatMap(({ at, side, corners }): Shape[] => {
    const part = parts[at] as MixChartSpec['parts'][number];
    const path = pen();
    for (const [nth, { x, y }] of corners.entries()) {
      if (nth === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    const end = corners.at(-1) as Point;
    const faint = emphasisOf(at, selected) === 'dimmed';
    const text = {
      kind: 'text',
      layer: 'label',
      x: end.x + side * 5,
      anchor: side > 0 ? 'left' : 'right',
      size: textSize,
    } as const;
    return [
      { kind: 'path', key: `leader ${part.id}`, layer: 'label', d: path.toString(), stroke: 'axis' },
      {
        ...text,
        key: `name ${part.id}`,
        y: end.y - line / 2 + baselineShift(textSize),
        text: part.label,
        fill: faint ? 'muted' : 'ink',
      },
      {
        ...text,
        key: `share ${part.id}`,
        y: end.y + line / 2 + baselineShift(textSize),
        text: part.detail,
        fill: 'muted',
      },
    ];
  });
}
