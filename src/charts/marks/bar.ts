import type { PaintRole, PathShape } from '../scene.js';
import type { Point } from './point.js';
import { pen, type Pen } from './polyline.js';

/** Where a place along the value axis and one across it are on the paper: what makes bars lie or stand. */
export type Project = (along: number, across: number) => Point;

/** How a bar looks beside others. */
export interface BarLook {
  /** Of few contacts, or of a time that is not over: hollow. */
  readonly light: boolean;
  /** Among bars of which some are selected: full with an outline, or faint. */
  readonly emphasis: 'plain' | 'selected' | 'dimmed';
}

/** A bar: from its base to its value, and its two sides. */
export interface Bar extends BarLook {
  readonly base: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Of what is not selected, where something is. */
export const dimmed = 0.35;

/** Bars of one colour, as few shapes as they have looks. */
export function barMark(key: string, bars: readonly Bar[], role: PaintRole, project: Project): PathShape[] {
  const shapes: PathShape[] = [];
  for (const light of [false, true]) {
    for (const emphasis of ['dimmed', 'plain', 'selected'] as const) {
      const d = barPath(
        bars.filter((bar) => bar.light === light && bar.emphasis === emphasis),
        project,
        light ? 0.5 : 0,
      );
      if (d === '') continue;
      const name = `${key} ${light ? 'light' : 'full'} ${emphasis}`;
      const faint = emphasis === 'dimmed' ? dimmed : 1;
      const fill = (light ? 0.22 : 1) * faint;
      shapes.push({
        kind: 'path',
        key: name,
        layer: 'bar',
        d,
        fill: role,
        ...(fill < 1 && { opacity: fill }),
      });
      if (!light && emphasis !== 'selected') continue;
      shapes.push({
        kind: 'path',
        key: `${name} outline`,
        layer: 'bar',
        d,
        stroke: emphasis === 'selected' ? 'ink' : role,
        strokeWidth: emphasis === 'selected' ? 1.5 : 1,
        ...(faint < 1 && { opacity: faint }),
      });
    }
  }
  return shapes;
}

/** The ends of an interval about a value, and the middle of its bar. */
export interface Whisker {
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  /** Whether each end is one, low and high: an interval that goes on beyond what is drawn has no cap there. */
  readonly capped?: readonly [low: boolean, high: boolean];
}

/** Strokes from end to end of intervals, with a cap at each; `cap`: half its length. An edge keeps them apart from bars. */
export function whiskerMark(
  key: string,
  whiskers: readonly Whisker[],
  cap: number,
  project: Project,
  opacity = 1,
): PathShape[] {
  const path = pen();
  for (const { low, high, middle, capped = [true, true] } of whiskers) {
    line(path, project(low, middle), project(high, middle));
    [low, high].forEach((end, at) => {
      if (capped[at]) line(path, project(end, middle - cap), project(end, middle + cap));
    });
  }
  return stroke(key, 'band', path.toString(), 'ink', 1.25, opacity);
}

/** A value that a bar is compared with, and the two sides of the bar. */
export interface Notch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Strokes across bars at the values that they are compared with. */
export function notchMark(
  key: string,
  notches: readonly Notch[],
  role: PaintRole,
  project: Project,
  opacity = 1,
): PathShape[] {
  const path = pen();
  for (const { at, from, to } of notches) line(path, project(at, from), project(at, to));
  return stroke(key, 'point', path.toString(), role, 2.5, opacity);
}

function stroke(
  key: string,
  layer: PathShape['layer'],
  d: string,
  role: PaintRole,
  width: number,
  opacity: number,
): PathShape[] {
  if (d === '') return [];
  const shape = { kind: 'path', layer, d, ...(opacity < 1 && { opacity }) } as const;
  return [
    { ...shape, key: `${key} edge`, stroke: 'surface', strokeWidth: width + 2 },
    { ...shape, key, stroke: role, strokeWidth: width },
  ];
}

/** `inset`: how far the path lies inside the bars, so that a stroke of it is not wider than they are. */
function barPath(bars: readonly Bar[], project: Project, inset: number): string {
  const path = pen();
  for (const { base, end, from, to } of bars) {
    if (base === end) continue;
    const [low, high] = [Math.min(from, to) + inset, Math.max(from, to) - inset];
    const corners = [project(base, low), project(end, low), project(end, high), project(base, high)];
    corners.forEach(({ x, y }, at) => (at === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    path.closePath();
  }
  return path.toString();
}

function line(path: Pen, from: Point, to: Point): void {
  path.moveTo(from.x, from.y);
  path.lineTo(to.x, to.y);
}
