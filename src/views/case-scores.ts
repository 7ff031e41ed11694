import type { FoundCase } from '../analysis/case/case-of.js';
import { caseWords } from '../i18n/topics/case.js';
import type { CaseTexts } from './case-texts.js';

/** A score of a case beside what all gave. */
export interface CaseScoreLine {
  readonly label: string;
  readonly here: string;
  /** With how many it is the mean of; null where nobody else gave any. */
  readonly mean: string | null;
  /** Where the score lies to the mean, and what that is to be taken as; null without a mean. */
  readonly standing: {
    readonly direction: 'up' | 'down' | 'same';
    readonly judgement: 'better' | 'worse' | 'same';
    readonly text: string;
  } | null;
}

/** The scores that were given, in words. */
export function caseScores(found: FoundCase, texts: CaseTexts): readonly CaseScoreLine[] {
  const { case: report, means, scales } = found;
  if (report === null) return [];
  const { locale, formats } = texts;
  const { terms, metrics } = locale;
  const words = caseWords(locale);
  const plain = (value: number): string => formats.number(value, Number.isInteger(value) ? 0 : 1);
  const rate = (value: number): string => formats.value('ratio', value, 0);
  const lines = (['csat', 'nps', 'ces', 'quality'] as const).map((kind): CaseScoreLine | null => {
    const here = kind === 'quality' ? report.quality : report.scores[kind];
    if (here === null) return null;
    const scale = kind === 'quality' ? undefined : scales?.[kind];
    const mean = means?.[kind] ?? { value: null, n: 0 };
    const n = formats.quantity(mean.n);
    const lower = (scale?.better ?? (kind === 'ces' ? 'lower' : 'higher')) === 'lower';
    return {
      label: kind === 'quality' ? metrics['quality-score'].name : terms.fields[kind],
      here:
        kind === 'quality' ? rate(here) : scale ? words.outOf(plain(here), plain(scale.max)) : plain(here),
      mean:
        mean.value === null
          ? null
          : kind === 'quality'
            ? words.ofEvaluations(rate(mean.value), n)
            : words.ofResponses(formats.number(mean.value, 1), n),
      standing: mean.value === null ? null : standing(here - mean.value, lower),
    };
  });
  return lines.filter((line) => line !== null);

  function standing(difference: number, lower: boolean): NonNullable<CaseScoreLine['standing']> {
    // A mean of thirds is as good as equal to one.
    if (Math.abs(difference) < 1e-9) return { direction: 'same', judgement: 'same', text: words.same };
    const judgement = difference > 0 === lower ? 'worse' : 'better';
    return { direction: difference > 0 ? 'up' : 'down', judgement, text: words[judgement] };
  }
}
