import { barScale } from '../../charts/bar-cell.js';
import { dotScale } from '../../charts/dot-cell.js';
import type { GridView } from '../../views/grid-view.js';
import type { CellScale } from './cell-drawing.js';

/** For each column the scale of what its cells draw; null where they draw nothing. */
export function columnScales(view: GridView): readonly (CellScale | null)[] {
  return view.columns.map(({ drawing }, at) => {
    if (drawing === null) return null;
    const dots = view.dots(at);
    return drawing.kind === 'bar'
      ? { kind: 'bar', scale: barScale(dots.map(({ value }) => value)) }
      : { kind: 'dot', scale: dotScale(dots, drawing.rule, drawing.zero) };
  });
}
