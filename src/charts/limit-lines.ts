import type { LineName } from './end-labels.js';
import type { ControlLines } from './time-series-spec.js';

/** Strokes and gaps of the lines about which, and within which, points usually are. */
export const limitDashes = { low: [6, 3], high: [6, 3], centre: [1, 3] } as const;

/** The name of one of the lines. */
export interface LimitName extends LineName {
  readonly line: 'low' | 'high' | 'centre';
}

/** Names of control limits as they stand at the lines' ends, or of both limits together in a legend. */
export function limitNames(control: ControlLines | undefined, place: 'ends' | 'legend'): LimitName[] {
  const names = control?.names;
  if (names === undefined) return [];
  const name = (line: LimitName['line'], text: string): LimitName => ({
    line,
    key: `control ${line}`,
    text,
    role: 'axis',
    dash: limitDashes[line],
    fill: 'muted',
  });
  return place === 'ends'
    ? [name('high', names.high), name('centre', names.centre), name('low', names.low)]
    : [name('high', names.limits), name('centre', names.centre)];
}
