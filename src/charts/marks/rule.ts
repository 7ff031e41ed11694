import { crisp } from '../axes/value-axis.js';
import type { LineName } from '../end-labels.js';
import type { Rectangle } from '../plot-frame.js';
import type { PathShape } from '../scene.js';

/** A value that is drawn across the plot, with its name. */
export interface Rule {
  readonly value: number;
  readonly label: string;
  readonly role: 'target';
}

const weight = 1.25;

/** A line across the plot. Its name stands beyond its end or in the legend: in the plot it would lie on the data. */
export function ruleMark(key: string, { role }: Rule, y: number, plot: Rectangle): PathShape {
  return {
    kind: 'path',
    key: `rule ${key}`,
    layer: 'rule',
    d: `M${plot.x},${crisp(y)}H${plot.x + plot.width}`,
    stroke: role,
    strokeWidth: weight,
  };
}

/** What the rule is called; nothing where it has no name. */
export function ruleName({ label, role }: Rule, at: number): LineName[] {
  return label === '' ? [] : [{ key: `rule ${at}`, text: label, role, fill: role }];
}
