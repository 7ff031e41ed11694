import { workable } from './axes/value-domain.js';
import type { FunnelLane, FunnelSpec } from './funnel-spec.js';
import type { Paper } from './plot-frame.js';
import { fitLines } from './wrap-text.js';

/** Where things stand on the paper of a funnel, in pixels, counted along reading. */
export interface FunnelLayout {
  readonly paper: Paper;
  /** Names stand before their bars, or on a line of their own over them. */
  readonly names: 'before' | 'over';
  readonly nameRoom: number;
  /** Of the ways out, whose names stand under that of their step. */
  readonly indent: number;
  /** Where the columns of shares end. */
  readonly stepEnd: number;
  readonly allEnd: number;
  /** The headers stand on one line, or on two, where the columns are narrower than they. */
  readonly headerLines: 0 | 1 | 2;
  /** Height of a line of a name, and how much of it stands over the bar: none where names stand before them. */
  readonly nameLine: number;
  nameOver(lines: number): number;
  /** The lines of a lane's name. */
  nameLines(lane: FunnelLane): readonly string[];
  readonly scale: (value: number) => number;
  thickness(lane: FunnelLane): number;
}

/** Between a name and its bar, between a bar and its value, pixels. */
const nameGap = 12;
/** Names of steps are bold, and somewhat wider for it. */
export const boldWidth = 1.08;
export const valueGap = 6;
/** Of a name that is longer than its room. */
const mostNameLines = 2;

export function layOutFunnel({ lanes, headers, density = 1 }: FunnelSpec, paper: Paper): FunnelLayout {
  const { width, textSize, labelWidth } = paper;
  const widest = (texts: readonly string[]): number => Math.ceil(Math.max(0, ...texts.map(labelWidth)));
  const before = width >= textSize * 42;
  const gap = Math.round(textSize * (before ? 1.6 : 1));
  const indent = Math.round(textSize);
  const shown = lanes.some(({ ofStep, ofAll }) => ofStep !== '' || ofAll !== '');
  const cells = {
    step: widest(lanes.map(({ ofStep }) => ofStep)),
    all: widest(lanes.map(({ ofAll }) => ofAll)),
  };
  const heads = { step: widest([headers.ofStep]), all: widest([headers.ofAll]) };
  // Where that leaves bars their room, a column is as wide as its header; else headers stand one under the other.
  const roomy = before && heads.all + gap + heads.step < width * 0.25;
  const all = roomy ? Math.max(cells.all, heads.all) : cells.all;
  const step = roomy ? Math.max(cells.step, heads.step) : cells.step;
  const columns = shown ? all + gap + step : 0;
  const nameRoom = before
    ? Math.min(
        Math.max(
          0,
          ...lanes.map(
            ({ label, kind }) => Math.ceil(labelWidth(label) * boldWidth) + (kind === 'step' ? 0 : indent),
          ),
        ),
        width * 0.34,
      )
    : Math.max(0, width - columns - gap);
  const start = before ? nameRoom + nameGap : 0;
  const end = before ? width - columns - gap : width;
  const most = Math.max(
    0,
    ...lanes.flatMap(({ value, previous = 0 }) => [value, previous].map(workable).filter(Number.isFinite)),
  );
  // As many pixels to the unit as leave room for every value behind its bar.
  const room = Math.max(1, end - start - 1);
  const pixels = lanes.reduce((least, { value, text }) => {
    const length = workable(value);
    return length > 0 ? Math.min(least, ((room - labelWidth(text) - valueGap) * most) / length) : least;
  }, room);
  const line = Math.ceil(textSize * 1.25);
  const full = Math.max(Math.min(room, textSize * 3), pixels);
  return {
    paper,
    names: before ? 'before' : 'over',
    nameRoom,
    indent,
    stepEnd: width - all - gap,
    allEnd: width,
    headerLines: !shown ? 0 : roomy || heads.all <= cells.all + gap / 2 ? 1 : 2,
    nameLine: line,
    nameOver: (lines) => (before ? 0 : Math.ceil(textSize * 0.25) + Math.max(1, lines) * line),
    nameLines: ({ label, kind }) =>
      kind === 'step'
        ? fitLines(label, nameRoom / boldWidth, mostNameLines, labelWidth)
        : fitLines(label, nameRoom - indent, mostNameLines, labelWidth),
    scale: (value) => (most === 0 ? start : start + (workable(value) / most) * full),
    thickness: ({ kind }) => Math.round(textSize * (kind === 'step' ? (before ? 1.5 : 1.2) : 0.6) * density),
  };
}
