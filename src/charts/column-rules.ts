import { crisp } from './axes/value-axis.js';
import type { BarRule } from './bar-chart-spec.js';
import { acrossPaper, baselineShift, type Paper, type PlotFrame } from './plot-frame.js';
import type { Shape } from './scene.js';
import { spread } from './spread.js';

/** Between the plot's end and the names, pixels. */
const gap = 8;

/** The room beside the plot for the names of rules; 0 where they are too wide for this paper, or there are none. */
export function ruleRoom(rules: readonly BarRule[], { width, labelWidth }: Paper): number {
  if (rules.length === 0) return 0;
  const widest = Math.ceil(Math.max(...rules.map(({ label }) => labelWidth(label))));
  return widest <= width / 4 ? widest + gap : 0;
}

/** Lines across standing bars; `named`: with their names at the plot's end, moved apart where they would touch. */
export function columnRules(
  rules: readonly BarRule[],
  scale: (value: number) => number,
  frame: PlotFrame,
  named: boolean,
): { readonly lines: readonly Shape[]; readonly names: readonly Shape[] } {
  const { plot, direction, textSize } = frame;
  const lines = rules.flatMap(({ value, role }, at): Shape[] => {
    const d = `M${plot.x},${crisp(scale(value))}H${plot.x + plot.width}`;
    return [
      { kind: 'path', key: `rule edge ${at}`, layer: 'rule', d, stroke: 'surface', strokeWidth: 3 },
      {
        kind: 'path',
        key: `rule ${at}`,
        layer: 'rule',
        d,
        stroke: role,
        strokeWidth: 1.25,
        ...(role === 'muted' && { dash: [4, 3] }),
      },
    ];
  });
  if (!named) return { lines, names: [] };
  const places = spread(
    rules.map(({ value }) => scale(value)),
    textSize * 1.3,
    plot.y,
    plot.y + plot.height,
  );
  const end = direction === 'rtl' ? plot.x : plot.x + plot.width;
  const names = rules.map(({ label, role }, at): Shape => ({
    kind: 'text',
    key: `rule ${at}`,
    layer: 'label',
    x: acrossPaper(frame, acrossPaper(frame, end) + gap),
    y: (places[at] as number) + baselineShift(textSize),
    text: label,
    anchor: direction === 'rtl' ? 'right' : 'left',
    fill: role,
    size: textSize,
  }));
  return { lines, names };
}
