import type { MetricValue } from '../metrics/table.js';
import { scorecardWords } from '../i18n/topics/scorecard.js';
import type { CellMark } from './grid-view.js';
import type { Subject } from './subject.js';

/** Where a value stands to a mean: `few` rests on too little to say, null where nothing can be said of the metric. */
export type Standing = 'above' | 'below' | 'unclear' | 'few' | null;

/**
 * A value stands above or below where its 95 % interval does not hold the mean, so that noise ranks nobody. Counts and
 * metrics without an interval are not judged.
 */
export function standingOf(subject: Subject, value: MetricValue, mean: number): Standing {
  if (value.value === null) return null;
  if (isFew(subject, value)) return 'few';
  if (value.low === null || value.high === null || Number.isNaN(mean)) return null;
  if (value.low > mean) return 'above';
  return value.high < mean ? 'below' : 'unclear';
}

/** Whether a value rests on a smaller sample than its metric asks for. A count is no estimate: none is too small. */
export function isFew({ definition }: Subject, { value, n }: MetricValue): boolean {
  return value !== null && definition.unit !== 'count' && n < definition.minSample;
}

/** A standing as a shape with its words; null for what is not told by one. */
export function standingMark({ definition, locale }: Subject, standing: Standing): CellMark | null {
  const scorecard = scorecardWords(locale);
  if (standing === 'unclear') return { shape: 'ring', tone: 'neutral', text: scorecard.unclear };
  if (standing !== 'above' && standing !== 'below') return null;
  const wanted = definition.better === 'higher' ? 'above' : 'below';
  const judgement = definition.better === 'none' ? 'neutral' : standing === wanted ? 'better' : 'worse';
  const tone = { better: 'met', worse: 'missed', neutral: 'neutral' } as const;
  return {
    shape: standing === 'above' ? 'up' : 'down',
    tone: tone[judgement],
    hollow: judgement === 'worse',
    text: scorecard[standing][judgement],
  };
}

/** A standing in words; empty where nothing can be said. */
export function standingText(subject: Subject, standing: Standing): string {
  const { locale, definition, formats } = subject;
  if (standing === 'few') return scorecardWords(locale).tooFewOf(formats.quantity(definition.minSample));
  return standingMark(subject, standing)?.text ?? '';
}
