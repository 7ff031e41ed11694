import { crisp } from './axes/value-axis.js';
import { baselineShift, fitText, type Paper } from './plot-frame.js';
import type { Shape } from './scene.js';

/** A line across a chart whose values run across the paper, with its name over the plot. */
export interface UprightRule {
  readonly key: string;
  readonly label: string;
  readonly role: 'target' | 'muted';
  /** On the paper. */
  readonly x: number;
}

interface NamedRule extends UprightRule {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Lines of text between its name and the plot. */
  readonly line: number;
}

/** Between two names on one line, pixels. */
const nameGap = 10;
/** Between a rule and a name beside it, pixels. */
const sideGap = 3;
/** Of what stands for the whole, so that it is told from a target without its colour. */
const wholeDash = [4, 3];

/** Rules with names that have been given places over a plot, in as many lines as they need. */
export interface UprightRules {
  /** The room that the names need over the plot. */
  readonly height: number;
  /** The rules, and over them the names; `foot`: where the plot ends. */
  draw(plotTop: number, foot: number): { readonly lines: readonly Shape[]; readonly names: readonly Shape[] };
}

/**
 * Finds places for the names: over their rules or to a side of them, on the lowest line where none lies on another and
 * no rule runs through any; where there is no such place, through as it must be.
 */
export function uprightRules(rules: readonly UprightRule[], paper: Paper): UprightRules {
  const { textSize } = paper;
  const lineHeight = Math.ceil(textSize * 1.4);
  const placed: NamedRule[] = [];
  for (const rule of rules) {
    const free = candidates(rule, rules.length, paper).filter(
      (one) => !placed.some((other) => touches(one, other)),
    );
    const alone = free.find((one) => !rules.some((other) => other.key !== rule.key && isUnder(other.x, one)));
    const clear = free.find((one) => !placed.some((other) => crosses(one, other) || crosses(other, one)));
    placed.push(alone ?? clear ?? (free[0] as NamedRule));
  }
  const height = Math.max(0, ...placed.map(({ line }) => line + 1)) * lineHeight;
  return {
    // The axis' highest label stands half above the plot, where a name may reach out to it.
    height: height === 0 ? 0 : height + Math.ceil(textSize / 2),
    draw(plotTop, foot) {
      const lines = placed.flatMap(({ key, role, x, line }): Shape[] => {
        const d = `M${crisp(x)},${plotTop - line * lineHeight - 1}V${foot}`;
        return [
          { kind: 'path', key: `rule edge ${key}`, layer: 'rule', d, stroke: 'surface', strokeWidth: 3 },
          {
            kind: 'path',
            key: `rule ${key}`,
            layer: 'rule',
            d,
            stroke: role,
            strokeWidth: 1.25,
            ...(role === 'muted' && { dash: wholeDash }),
          },
        ];
      });
      const names = placed.flatMap(({ key, role, text, left, right, line }): Shape[] =>
        text === ''
          ? []
          : [
              {
                kind: 'text',
                key: `rule ${key}`,
                layer: 'label',
                x: (left + right) / 2,
                y: plotTop - (line + 0.5) * lineHeight - 1 + baselineShift(textSize),
                text,
                anchor: 'middle',
                fill: role,
                size: textSize,
                halo: 'surface',
              },
            ],
      );
      return { lines, names };
    },
  };
}

/** Where a name may stand, the best place first: on each line in the middle, then before its rule, then after it. */
function candidates(rule: UprightRule, lines: number, { width, labelWidth }: Paper): NamedRule[] {
  const text = fitText(rule.label, width, labelWidth);
  const room = labelWidth(text);
  const lefts = [rule.x - room / 2, rule.x - room - sideGap, rule.x + sideGap];
  return Array.from({ length: lines }, (_, line) => line).flatMap((line) =>
    lefts.map((place): NamedRule => {
      const left = Math.max(0, Math.min(width - room, place));
      return { ...rule, text, left, right: left + room, line };
    }),
  );
}

function touches(a: NamedRule, b: NamedRule): boolean {
  return a.line === b.line && a.left < b.right + nameGap && b.left < a.right + nameGap;
}

/** Whether one rule runs through the other's name on its way up to its own. */
function crosses(one: NamedRule, other: NamedRule): boolean {
  return one.line > other.line && isUnder(one.x, other);
}

function isUnder(x: number, { left, right }: NamedRule): boolean {
  return x > left - 2 && x < right + 2;
}
