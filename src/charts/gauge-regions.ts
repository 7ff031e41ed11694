import { bandAngles } from './gauge-bands.js';
import type { GaugeLayout } from './gauge-layout.js';
import type { GaugeScale } from './gauge-scale.js';
import { gaugeSeries, type GaugeSpec } from './gauge-spec.js';
import { arcPath, onCircle, seenFrom } from './marks/arc.js';
import type { Point } from './marks/point.js';
import { statusGround } from './marks/status.js';
import type { DrawnMark } from './marks-drawing.js';

/** A mark of a gauge and what is drawn round it. */
export interface GaugeRegion {
  readonly mark: DrawnMark;
  readonly outline: string;
}

export interface GaugeRegions {
  /** In the order of reading: the value, the one before, the bands. */
  readonly marks: readonly GaugeRegion[];
  /** The place among the marks of the one at a point; −1 off the gauge. */
  at(point: Point): number;
}

/** Between a shape and the line round it, pixels. */
const room = 2;
/** How near to a thin mark a pointer has to be, and how far beyond the gauge it may be, pixels. */
const near = 6;
const over = 10;

/** What of a gauge can be pointed at. */
export function gaugeRegions(spec: GaugeSpec, scale: GaugeScale, layout: GaugeLayout): GaugeRegions {
  const { centre, track, band, reach, angle } = layout;
  const middle = (track.inner + track.outer) / 2;
  const region = (series: number, row: number, from: number, to: number, ring = track): GaugeRegion => {
    const place = onCircle(centre, (ring.inner + ring.outer) / 2, (from + to) / 2);
    return {
      mark: { series, row, ...place },
      outline: outlineOf(centre, ring, from, to),
    };
  };
  const base = angle(scale.share(scale.base));
  const { value, previous } = spec;
  const tip = value === null ? base : angle(scale.share(value));
  const marks: GaugeRegion[] = [valueRegion(region(gaugeSeries.value, 0, base, tip), layout, value, tip)];
  const before = previous === null ? null : angle(scale.share(previous));
  if (before !== null) marks.push(region(gaugeSeries.previous, 0, before, before));
  const firstBand = marks.length;
  for (const [row, one] of spec.bands.entries()) {
    const [from, to] = bandAngles(one, scale, layout);
    marks.push(region(gaugeSeries.band, row, from, to, band ?? track));
  }

  function at(point: Point): number {
    const seen = seenFrom(centre, point);
    const below = point.y - centre.y;
    if (seen.radius > reach + over || below > over) return -1;
    if (seen.radius < track.inner - over) return 0;
    const onBand = bandAt(seen.angle);
    if (seen.radius > track.outer + 1 && onBand >= 0) return onBand;
    if (before !== null && Math.abs(seen.angle - before) * middle < near) return 1;
    const [least, greatest] = [Math.min(base, tip), Math.max(base, tip)];
    const onArc = seen.angle > least - near / middle && seen.angle < greatest + near / middle;
    return value !== null && onArc ? 0 : Math.max(0, onBand);
  }

  function bandAt(seen: number): number {
    // Beside the ends of the half ring, a pointer is at the nearest.
    const held = Math.max(-Math.PI / 2, Math.min(Math.PI / 2, seen));
    const found = spec.bands.findIndex((one) => {
      const [from, to] = bandAngles(one, scale, layout);
      return held >= Math.min(from, to) && held <= Math.max(from, to) && from !== to;
    });
    return found < 0 ? -1 : firstBand + found;
  }

  return { marks, at };
}

/** The tip of the value's arc is where its tooltip stands; where there is no value, the middle of the gauge. */
function valueRegion(
  region: GaugeRegion,
  { centre, track, value: text }: GaugeLayout,
  value: number | null,
  tip: number,
): GaugeRegion {
  const place =
    value === null ? { x: text.x, y: text.y } : onCircle(centre, (track.inner + track.outer) / 2, tip);
  const outline =
    value === null ? statusGround('', text.x, text.y - text.size * 0.3, text.size * 0.8).d : region.outline;
  return { mark: { ...region.mark, ...place }, outline };
}

function outlineOf(centre: Point, ring: GaugeLayout['track'], from: number, to: number): string {
  const [inner, outer] = [ring.inner - room - 1, ring.outer + room + 1];
  const way = to < from ? -1 : 1;
  const wider = (way * (room + 2)) / outer;
  return arcPath({ centre, inner, outer, from: from - wider, to: to + wider, corner: 2 });
}
