import type { Rectangle } from '../../charts/plot-frame.js';
import type { PathShape, Scene } from '../../charts/scene.js';
import { tableScene } from '../../charts/table-scene.js';
import type { Locale } from '../../i18n/locale.js';
import { feedbackWords } from '../../i18n/topics/feedback.js';
import type { FeedbackView } from '../../views/feedback.js';
import type { TermLine } from '../../views/feedback-lines.js';
import { textWidth } from '../text-width.js';
import { round } from '../../charts/round.js';

const textSize = 13;
const barWidth = 140;

/** The terms as shapes, for files: a table with their bars. */
export function termsScene(
  view: FeedbackView,
  lines: readonly TermLine[],
  locale: Locale,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
): Scene {
  const { numbers } = locale;
  const feedback = feedbackWords(locale);
  const compares = lines.some(({ changeText }) => changeText !== null);
  const column = (label: string, drawing = 0, signs = false) =>
    ({ label, align: 'end', drawing, signs }) as const;
  const bar = (key: string, share: number | null, side: number) => ({
    draw: (box: Rectangle) => barShapes(key, share, view.most, side, box, direction),
  });
  const hasSides = view.sides.length > 0;
  return tableScene({
    columns: [
      { label: feedback.term, align: 'start', drawing: 0, signs: false },
      column(feedback.share, hasSides ? 0 : barWidth),
      ...view.sides.map(({ label }) => column(label, barWidth)),
      ...(compares ? [column(feedback.change, 0, true)] : []),
    ],
    rows: lines.map((line, row) => ({
      strong: false,
      cells: [
        { text: line.term, fill: 'ink' },
        { text: line.shareText, fill: 'ink', ...(!hasSides && bar(`bar ${row}`, line.share, 0)) },
        ...line.sides.map(({ share, text }, at) => ({
          ...{ text, fill: 'ink' as const },
          ...bar(`bar ${row} ${at}`, share, at),
        })),
        ...(compares
          ? [
              {
                text: line.changeText ?? numbers.absent,
                fill: line.rising ? ('ink' as const) : ('muted' as const),
                ...(line.rising && { sign: (box: Rectangle) => [arrow(`rising ${row}`, box)] }),
              },
            ]
          : []),
      ],
    })),
    legend: lines.some(({ rising }) => rising)
      ? [{ text: feedback.rising, draw: (box) => [arrow('legend rising', box)] }]
      : [],
    note: '',
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}

function barShapes(
  key: string,
  share: number | null,
  most: number,
  side: number,
  box: Rectangle,
  direction: 'ltr' | 'rtl',
): readonly PathShape[] {
  if (share === null || share === 0 || most === 0) return [];
  // An outline is drawn inside its bar.
  const inset = side === 0 ? 0 : 0.75;
  const width = Math.max(2, (share / most) * box.width) - 2 * inset;
  const x = direction === 'rtl' ? box.x + box.width - width - inset : box.x + inset;
  const height = box.height * 0.6 - 2 * inset;
  const d = `M${round(x)},${round(box.y + box.height * 0.2 + inset)}h${round(width)}v${round(height)}h${round(-width)}Z`;
  const shape = { kind: 'path', key, layer: 'bar', d } as const;
  return [side === 0 ? { ...shape, fill: 'series-1' } : { ...shape, stroke: 'series-2', strokeWidth: 1.5 }];
}

function arrow(key: string, { x, y, width, height }: Rectangle): PathShape {
  const d = `M${round(x + width / 2)},${round(y)}L${round(x + width)},${round(y + height)}H${round(x)}Z`;
  return { kind: 'path', key, layer: 'point', d, fill: 'ink' };
}
