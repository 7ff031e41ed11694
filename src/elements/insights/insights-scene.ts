import type { Scene } from '../../charts/scene.js';
import { wrapText } from '../../charts/wrap-text.js';
import type { Locale } from '../../i18n/locale.js';
import { insightListWords } from '../../i18n/topics/insight-list.js';
import type { InsightItem, InsightsView } from '../../views/insights.js';
import { linesScene, type SceneLine } from '../number/lines-scene.js';
import { arrowPaths } from '../number/status-icon.js';
import { textWidth } from '../text-width.js';

const room = 640;
/** Between findings. */
const gap = 5;
const sizes = { section: 15, headline: 14, text: 12 } as const;

/** The list as lines of text, for files: each finding with its numbers and its step. */
export function insightsScene(
  view: InsightsView,
  locale: Locale,
  fontFamily: string,
  direction: 'ltr' | 'rtl',
): Scene {
  const { heading } = locale.messages;
  const lines: SceneLine[] = [];
  const write = (
    key: string,
    text: string,
    size: number,
    fill: SceneLine['fill'],
    icon?: SceneLine['icon'],
  ): void => {
    const width = (part: string): number => textWidth(part, `${size}px ${fontFamily}`);
    wrapText(text, locale.tag, room, width).forEach((line, at) => {
      lines.push({ key: `${key} ${at}`, text: line, size, fill, ...(icon && at === 0 && { icon }) });
    });
  };
  const item = ({ headline, detail, mark, facts, step }: InsightItem, key: string): void => {
    const arrow = mark?.shape === 'up' || mark?.shape === 'down' ? arrowPaths[mark.shape] : undefined;
    const judged = mark === null || mark.text === '' ? headline : heading.line([headline, mark.text]);
    write(
      `${key} headline`,
      judged,
      sizes.headline,
      'ink',
      arrow === undefined ? undefined : { d: arrow, hollow: false },
    );
    if (detail !== '') write(`${key} detail`, detail, sizes.text, 'muted');
    const numbers = facts.map(({ label, text }) => heading.pair(label, text));
    if (numbers.length > 0) write(`${key} facts`, heading.line(numbers), sizes.text, 'muted');
    if (step !== null) {
      const { step: label, source } = insightListWords(locale);
      write(`${key} step`, heading.pair(label, step.text), sizes.text, 'ink');
      write(`${key} source`, heading.pair(source, step.source), sizes.text, 'muted');
    }
    lines.push({ key: `${key} gap`, text: '', size: gap, fill: 'muted' });
  };
  write('tested', view.tested, sizes.headline, 'ink');
  if (view.corrected !== '') write('corrected', view.corrected, sizes.text, 'muted');
  view.sections.forEach(({ id, heading: name, items }) => {
    write(id, name, sizes.section, 'ink');
    items.forEach((one, at) => item(one, `${id} ${at}`));
  });
  return linesScene(lines, fontFamily, direction);
}
