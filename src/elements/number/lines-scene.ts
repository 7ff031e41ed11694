import type { PaintRole, Scene, Shape } from '../../charts/scene.js';
import type { NumberView } from '../../views/number-view.js';
import { shiftShape } from '../export/shift-scene.js';
import { textWidth } from '../text-width.js';
import { arrowPaths, shapePaths } from './status-icon.js';

/** A line of text in a file, with an icon before it. */
export interface SceneLine {
  readonly key: string;
  readonly text: string;
  readonly size: number;
  readonly fill: PaintRole;
  readonly icon?: { readonly d: string; readonly hollow: boolean };
}

const iconSize = 16;
const iconGap = 6;
/** Between the baselines of two lines, to the size of the lower one. */
const leading = 1.6;

/** Lines as shapes, one under another, for files: what the page sets as text. */
export function linesScene(lines: readonly SceneLine[], fontFamily: string, direction: 'ltr' | 'rtl'): Scene {
  const indents = lines.map(({ icon }) => (icon ? iconSize + iconGap : 0));
  const widths = lines.map(
    ({ text, size }, at) => textWidth(text, `${size}px ${fontFamily}`) + (indents[at] as number),
  );
  const width = Math.ceil(Math.max(0, ...widths));
  const across = (along: number): number => (direction === 'rtl' ? width - along : along);
  let y = 0;
  const shapes = lines.flatMap(({ key, text, size, fill, icon }, at): Shape[] => {
    y += size * (at === 0 ? 1 : leading);
    const line: Shape = {
      kind: 'text',
      key,
      layer: 'label',
      x: across(indents[at] as number),
      y,
      text,
      anchor: direction === 'rtl' ? 'right' : 'left',
      fill,
      size,
    };
    if (icon === undefined) return [line];
    const mark: Shape = {
      kind: 'path',
      key: `${key} icon`,
      layer: 'label',
      d: icon.d,
      ...(icon.hollow ? { stroke: 'muted', strokeWidth: 2, dash: [3, 2] } : { fill: 'muted' }),
    };
    return [shiftShape(mark, across(direction === 'rtl' ? iconSize : 0), y - iconSize + 3, 'icon'), line];
  });
  return { width, height: lines.length === 0 ? 0 : Math.ceil(y + 6), shapes };
}

/** How the number has changed and stands to its target. */
export function judgementLines({ change, status, target }: NumberView): SceneLine[] {
  const lines: SceneLine[] = [];
  const line = (
    key: string,
    texts: readonly (string | null | undefined)[],
    icon: SceneLine['icon'],
  ): void => {
    const text = texts.filter((one) => one).join(' · ');
    lines.push({ key, text, size: 14, fill: 'ink', ...(icon && { icon }) });
  };
  if (change) {
    const { direction, text, judgementText } = change;
    line(
      'change',
      [text, judgementText],
      direction ? { d: arrowPaths[direction], hollow: false } : undefined,
    );
  }
  if (status ?? target) {
    const icon = status && { d: shapePaths[status.shape], hollow: status.shape === 'ring' };
    line('status', [status?.text, target], icon ?? undefined);
  }
  return lines;
}

/** What the number is from, how sure it is, and what else there is to say. */
export function footnoteLines(
  { absent, sample, interval }: NumberView,
  more: readonly string[] = [],
): SceneLine[] {
  const texts = absent === null ? [sample, interval, ...more] : [];
  return texts.flatMap((text, at) =>
    text === null ? [] : [{ key: `footnote ${at}`, text, size: 12, fill: 'muted' as const }],
  );
}
