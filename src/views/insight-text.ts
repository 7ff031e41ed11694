import type { Finding, FindingKey, Insights } from '../analysis/insights/insights-result.js';
import { remedies, type RemedyId, type RemedySource, remedySources } from '../analysis/insights/remedies.js';
import { findLocale } from '../i18n/find-locale.js';
import { formatsOf, type Formats } from '../i18n/formats.js';
import type { InsightsWords } from '../i18n/insights-words.js';
import type { Locale } from '../i18n/locale.js';
import { fieldText, memberText } from './field-text.js';
import { insightWriting } from './insight-writing.js';
import { insightsWords } from '../i18n/topics/insights.js';

/** A finding in words. */
export interface InsightText {
  /** Without a full stop. */
  readonly headline: string;
  /** Sentences that say what the headline leaves out; empty where it says all. */
  readonly detail: string;
  /** Samples of the sides; empty where there are none. */
  readonly sample: string;
  /** Null where no step is suggested. */
  readonly step: { readonly text: string; readonly source: string; readonly url: string | null } | null;
}

/** What a finding says. `insights`: the currency that its money is in. */
export function insightText(
  finding: Finding,
  language: Locale | string,
  { currency = null }: Partial<Pick<Insights, 'currency'>> = {},
): InsightText {
  const locale = findLocale(language);
  const formats = formatsOf(locale, currency);
  const [headline, detail] = textOf(finding, { locale, formats, words: insightsWords(locale) });
  return {
    headline,
    detail,
    sample: sampleOf(finding, locale, formats),
    step: finding.remedy === null ? null : stepText(finding.remedy, locale),
  };
}

/** A step in words, with the text that advises it. */
export function stepText(id: RemedyId, locale: Locale): NonNullable<InsightText['step']> {
  const words = insightsWords(locale);
  const { title, by, year, url }: RemedySource = remedySources[remedies[id].source];
  return {
    text: words.steps[id],
    source: words.source({ title, by, year: year === null ? null : String(year) }),
    url,
  };
}

interface Means {
  readonly locale: Locale;
  readonly formats: Formats;
  readonly words: InsightsWords;
}

function textOf(finding: Finding, means: Means): readonly [headline: string, detail: string] {
  const { locale, formats, words } = means;
  const { quantity } = formats;
  const metric = locale.metrics[finding.metric].name;
  const place = (at: FindingKey): string =>
    words.place(fieldText(locale, at.dimension), at.name ?? memberText(locale, at.dimension, at.key));
  const percent = (share: number): string => formats.value('ratio', share, share < 0.1 ? 1 : 0);
  if (finding.class === 'tested') {
    const way = finding.difference > 0 ? 'up' : 'down';
    const { unit, decimals } = insightWriting(finding, [
      { value: finding.value, n: finding.n },
      { value: finding.other, n: finding.otherN },
    ]);
    const value = formats.value(unit, finding.value, decimals);
    const other = formats.value(unit, finding.other, decimals);
    const change = formats.change(unit, finding.difference, decimals);
    switch (finding.kind) {
      case 'change': {
        const headline = words.change[way]({ metric, value, change });
        const { driver } = finding;
        if (driver === null) return [headline, ''];
        const effect = formats.change(unit, driver.effect, decimals);
        return [headline, driver.alone ? words.alone(place(driver)) : words.driver(place(driver), effect)];
      }
      case 'value-change':
        return [words.valueChange[way]({ place: place(finding.at), metric, value, change }), ''];
      case 'difference':
        return [words.difference[way]({ place: place(finding.at), metric, value, other }), ''];
      case 'event': {
        const { event, weeks } = finding;
        return [
          words.event[way]({ event: event.label ?? words.unnamedEvent, metric, value, other }),
          words.during(formats.dates.period(event.from, event.to, 'short'), quantity(weeks)),
        ];
      }
      case 'term': {
        const { term, comments, n, otherComments, otherN } = finding;
        return [
          words.term(term, value, other),
          words.inComments({
            comments: quantity(comments),
            all: quantity(n),
            otherComments: quantity(otherComments),
            otherN: quantity(otherN),
          }),
        ];
      }
    }
  }
  switch (finding.kind) {
    case 'signal': {
      const { rule, above, points, baseline, falseAlarms } = finding;
      const day = formats.dates.moment(points.at(-1) ?? '');
      return [
        words.signal[rule][above ? 'up' : 'down']({ metric, days: quantity(points.length) }),
        words.falseAlarms(day, quantity(baseline), formats.value('ratio', falseAlarms, 0)),
      ];
    }
    case 'pareto': {
      const { few, of, value, largest } = finding;
      const name = (one: FindingKey): string => one.name ?? memberText(locale, one.dimension, one.key);
      return [
        words.pareto(quantity(few), quantity(of), percent(value)),
        words.largest(formats.all(largest.slice(0, 5).map(name))),
      ];
    }
    case 'peaks': {
      const hours = finding.peaks.map(({ weekday, hour }) =>
        formats.dates.cell('hour-of-week', `${weekday}T${String(hour).padStart(2, '0')}`),
      );
      const contacts = Math.round(finding.value);
      return [
        words.peaks(formats.all(hours)),
        words.usualHour(quantity(contacts), formats.number(finding.usual, finding.usual < 10 ? 1 : 0)),
      ];
    }
    case 'bottleneck': {
      const { value, part, at, n } = finding;
      return [
        words.bottleneck[part]({ share: percent(value), place: place(at) }),
        words.splitOf(quantity(n)),
      ];
    }
    case 'gated-agents':
      return [words.gatedAgents(quantity(finding.value)), words.gatedOf(quantity(finding.of))];
  }
}

function sampleOf(finding: Finding, locale: Locale, formats: Formats): string {
  const words = insightsWords(locale);
  const count = (n: number): string => formats.number(n, 0);
  if (finding.class === 'tested') return words.samples(count(finding.n), count(finding.otherN));
  return finding.kind === 'gated-agents' ? '' : words.sample(count(finding.n));
}
