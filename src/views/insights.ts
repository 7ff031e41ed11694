import type { Finding, FindingKey, Insights, NotLooked } from '../analysis/insights/insights-result.js';
import { remedies, remedySources } from '../analysis/insights/remedies.js';
import { findLocale } from '../i18n/find-locale.js';
import { formatsOf } from '../i18n/formats.js';
import type { InsightLackName } from '../i18n/insight-list-words.js';
import type { Locale } from '../i18n/locale.js';
import { insightListWords } from '../i18n/topics/insight-list.js';
import { insightsWords } from '../i18n/topics/insights.js';
import { qualityWords } from '../i18n/topics/quality.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricTable, ReasonCode } from '../metrics/table.js';
import type { DataNote } from './data-note.js';
import { fieldText, memberText } from './field-text.js';
import type { FrameView } from './frame-view.js';
import type { CellMark } from './grid-view.js';
import { insightFacts, insightMark, type InsightFact } from './insight-facts.js';
import { insightText } from './insight-text.js';
import { insightsFrame } from './insights-frame.js';

/** A finding as it is shown. */
export interface InsightItem {
  readonly finding: Finding;
  readonly kind: string;
  readonly headline: string;
  /** Empty where the headline says all. */
  readonly detail: string;
  /** Null where it has no sides. */
  readonly mark: CellMark | null;
  readonly facts: readonly InsightFact[];
  /** What other findings would have said, which this one says with it. */
  readonly folded: readonly string[];
  /** A step, and where it is read; null where none is suggested. */
  readonly step: {
    readonly text: string;
    readonly source: string;
    /** That of the source's title. */
    readonly language: string;
    /** Null: the source has no lasting address. */
    readonly url: string | null;
  } | null;
  readonly metric: MetricId;
  /** What it is about, as the key of a result; empty for all contacts. */
  readonly key: Readonly<Record<string, string | null>>;
  /** The value that other elements can be filtered by. */
  readonly target: (FindingKey & { readonly label: string }) | null;
}

export interface InsightsView {
  /** How many comparisons there were, and whether any showed more than chance. */
  readonly tested: string;
  /** How they were judged together; empty where there were none. */
  readonly corrected: string;
  /** Nothing was found beyond noise. */
  readonly quiet: boolean;
  /** In the order of their weight: what stands after all tests, and what is only described. */
  readonly sections: readonly {
    readonly id: 'tested' | 'described';
    readonly heading: string;
    readonly note: string;
    readonly items: readonly InsightItem[];
  }[];
  /** What could not be looked at, and why. */
  readonly notLooked: readonly string[];
  readonly frame: FrameView;
}

const mostNames = 6;

/** What stands out, as a list. `totals`: the main metrics of all contacts, absent for findings that a page gave. */
export function insightsView({
  insights,
  locale: language,
  totals,
  timeZone,
  data = {},
}: {
  readonly insights: Insights;
  readonly locale: Locale | string;
  readonly totals?: MetricTable | undefined;
  readonly timeZone?: string | undefined;
  readonly data?: DataNote;
}): InsightsView {
  const locale = findLocale(language);
  const words = insightListWords(locale);
  const formats = formatsOf(locale);
  const { comparisons, significant, level } = insights.tested;
  const items = insights.findings.map((finding) => itemOf(finding, insights, locale, totals));
  const of = (id: Finding['class']): readonly InsightItem[] =>
    items.filter(({ finding }) => finding.class === id);
  const quiet = of('tested').length === 0;
  const tested =
    comparisons === 0
      ? words.nothingTested
      : quiet
        ? words.noise(formats.quantity(comparisons))
        : words.found(formats.quantity(significant), formats.quantity(comparisons));
  const corrected =
    comparisons === 0 ? '' : words.corrected(formats.value('ratio', level, level < 0.01 ? 1 : 0));
  const sections = [
    { id: 'tested' as const, heading: words.tested, note: '', items: of('tested') },
    { id: 'described' as const, heading: words.described, note: words.describedNote, items: of('described') },
  ].filter((section) => section.items.length > 0);
  const notLooked = lacking(insights.notLooked, locale);
  return {
    tested,
    corrected,
    quiet,
    sections,
    notLooked,
    frame: insightsFrame({ insights, items, tested, corrected, notLooked, locale, totals, timeZone, data }),
  };
}

function itemOf(
  finding: Finding,
  insights: Insights,
  locale: Locale,
  totals: MetricTable | undefined,
): InsightItem {
  const { messages } = locale;
  const words = insightListWords(locale);
  const text = insightText(finding, locale, insights);
  const target = targetOf(finding);
  const label = (at: FindingKey): string => at.name ?? memberText(locale, at.dimension, at.key, totals ?? {});
  const at = target === null ? null : { ...target, label: label(target) };
  const folded = finding.class === 'described' ? [] : finding.folded;
  return {
    finding,
    kind: words.kinds[finding.kind],
    headline: text.headline,
    detail: text.detail,
    mark: insightMark(finding, locale),
    facts: insightFacts(finding, locale, insights.currency),
    folded: folded.map((one) =>
      one.at === null
        ? words.kinds[one.kind]
        : messages.heading.pair(
            words.kinds[one.kind],
            insightsWords(locale).place(fieldText(locale, one.at.dimension), label(one.at)),
          ),
    ),
    step:
      text.step === null || finding.remedy === null
        ? null
        : { ...text.step, language: remedySources[remedies[finding.remedy].source].language },
    metric: finding.metric,
    key: 'at' in finding ? { [finding.at.dimension]: finding.at.key } : {},
    target: at,
  };
}

/** A value that the finding is about, or the one that did most of a change. */
function targetOf(finding: Finding): FindingKey | null {
  if ('at' in finding) return finding.at;
  return finding.kind === 'change' ? finding.driver : null;
}

/** Reason by reason, those that kept most from being looked at first. */
function lacking(notLooked: readonly NotLooked[], locale: Locale): readonly string[] {
  const { metrics } = locale;
  const words = insightListWords(locale);
  const quality = qualityWords(locale);
  const formats = formatsOf(locale);
  const reasons = new Map<string, { text: string; count: number; readonly names: Set<string> }>();
  for (const { kind, metric, dimension, reason, count } of notLooked) {
    const found = reasons.get(reason) ?? { text: lackText(reason, locale), count: 0, names: new Set() };
    reasons.set(reason, found);
    found.count += count;
    found.names.add(
      metric !== null
        ? metrics[metric].name
        : dimension === null
          ? words.kinds[kind]
          : fieldText(locale, dimension),
    );
  }
  return [...reasons.values()]
    .toSorted((a, b) => b.count - a.count)
    .map(({ text, count, names }) => {
      const list = formats.all([...names].slice(0, mostNames));
      const of = names.size > mostNames ? quality.andMore(list) : list;
      return words.lacking(text, formats.quantity(count), of);
    });
}

function lackText(reason: string, locale: Locale): string {
  const { reasons, tag } = locale;
  const { lacks } = insightListWords(locale);
  if (Object.hasOwn(lacks, reason)) return lacks[reason as InsightLackName];
  const { brief } = reasons[reason as ReasonCode];
  return brief.slice(0, 1).toLocaleUpperCase(tag) + brief.slice(1);
}
