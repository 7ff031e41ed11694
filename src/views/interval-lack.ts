import type { MetricValue } from '../metrics/table.js';
import { amountText } from './field-text.js';
import type { Subject } from './subject.js';
import { parameterName } from './variant-text.js';

/** What totals of intervals do not say, and at which limits they count instead; null where it is not they that lack it. */
export function intervalLack(subject: Subject, { lacks, thresholds }: MetricValue): string | null {
  const { locale, formats, table } = subject;
  const { notice, heading, explain } = locale.messages;
  if (lacks?.part === 'intervals' && lacks.field === undefined) return notice.notInIntervals;
  const limits = Object.entries(thresholds ?? {})
    .filter(([, seconds]) => seconds.length > 0)
    .map(([limit, seconds]: [string, readonly number[]]) =>
      explain.channelThreshold(
        parameterName(locale, limit),
        formats.all(seconds.map((one) => amountText(locale, formats, limit, one, table.query.timeZone))),
      ),
    );
  return limits.length === 0 ? null : notice.suppliedLimits(heading.list(limits));
}
