import type { FoundCase } from '../analysis/case/case-of.js';
import type { CaseReport } from '../analysis/case/case-report.js';
import { findLocale } from '../i18n/find-locale.js';
import type { Locale } from '../i18n/locale.js';
import { caseWords } from '../i18n/topics/case.js';
import type { MetricTable } from '../metrics/table.js';
import { Zone } from '../time/zone.js';
import { caseFrame } from './case-frame.js';
import { caseScores, type CaseScoreLine } from './case-scores.js';
import { type CasePart, caseTexts, instantOf, legParts, type CaseTexts } from './case-texts.js';
import { caseTicks } from './case-ticks.js';
import type { Names } from './field-text.js';
import type { FrameView } from './frame-view.js';
import type { TimeTick } from './time-ticks.js';
import type { TrendTooltip, TrendTooltipLine } from './trend-tooltip.js';

/** The timeline, all but its size, its direction and the width of its texts. */
export interface CaseChart {
  readonly parts: readonly {
    readonly id: CasePart;
    readonly label: string;
    readonly role: (typeof looks)[CasePart]['role'];
    readonly look: (typeof looks)[CasePart]['look'];
  }[];
  /** A bar a leg: instants and lengths in milliseconds; NaN is not known. */
  readonly rows: readonly {
    readonly label: string;
    readonly note: string;
    readonly shortNote: string;
    readonly start: number;
    readonly parts: readonly { readonly part: CasePart; readonly length: number }[];
    /** When the leg before ended, where that was earlier. */
    readonly since: number;
    readonly sinceText: string;
    readonly emphasis?: true;
  }[];
  formatFold(length: number): string;
  timeTicks(from: number, to: number, most: number): readonly TimeTick[];
}

/** All that a case shows, as text and numbers. */
export interface CaseView {
  readonly frame: FrameView;
  readonly chart: CaseChart;
  /** A label and what it comes to: how long it was, what came of it. */
  readonly times: readonly CaseLine[];
  readonly outcome: readonly CaseLine[];
  readonly scores: readonly CaseScoreLine[];
  /** As the customer wrote them, with the leg that each is of. */
  readonly comments: readonly { readonly leg: string; readonly text: string }[];
  /** What each leg has otherwise than the one before. */
  readonly changes: readonly { readonly leg: string; readonly texts: readonly string[] }[];
  /** What stands beside a leg that is pointed at. Throws a RangeError for one that there is not. */
  tooltip(leg: number): TrendTooltip;
  /** The same as one line, for whoever goes from leg to leg by keyboard. */
  describe(leg: number): string;
}

export interface CaseLine {
  readonly label: string;
  readonly text: string;
}

/** Told apart by their patterns as well as by their colours. */
const looks = {
  waiting: { role: 'series-2', look: 'striped' },
  talk: { role: 'series-1', look: 'full' },
  hold: { role: 'series-3', look: 'dotted' },
  wrap: { role: 'series-4', look: 'back-striped' },
  rest: { role: 'previous', look: 'hollow' },
} as const satisfies Record<CasePart, object>;

/** `names`: what the data call agents, queues, …; `tables`: what the means are from, for their explanations. */
export function caseView({
  found,
  locale: language,
  names = {},
  tables = [],
}: {
  readonly found: FoundCase;
  readonly locale: Locale | string;
  readonly names?: Names;
  readonly tables?: readonly MetricTable[];
}): CaseView {
  const locale = typeof language === 'string' ? findLocale(language) : language;
  const report = found.case ?? nothing;
  const texts = caseTexts(report, locale, names);
  const tooltip = (leg: number): TrendTooltip => tipOf(report, texts, leg);
  const { terms } = locale;
  const words = caseWords(locale);
  const scores = caseScores(found, texts);
  const { seconds, flags } = report;
  const outcomes = (['resolved', 'reopened', 'complaint', 'sale'] as const).flatMap((flag): CaseLine[] => {
    const known = flags[flag];
    return known === null
      ? []
      : [{ label: words.flags[flag], text: terms.values.boolean[known ? 'true' : 'false'] }];
  });
  return {
    frame: caseFrame({ found, report, texts, scores, tables }),
    chart: chartOf(report, texts, new Zone(found.timeZone)),
    times: (
      [
        [words.whole, seconds.whole],
        [words.parts.waiting, seconds.waiting],
        [terms.fields.handlingSeconds, seconds.handling],
        [words.betweenAll, report.legs.length > 1 ? seconds.between : null],
      ] as const
    ).flatMap(([label, value]) => (value === null ? [] : [{ label, text: texts.span(value) }])),
    outcome: outcomes,
    scores,
    comments: report.comments.map(({ leg, text }) => ({ leg: texts.leg(leg), text })),
    changes: changesOf(report, texts),
    tooltip,
    describe(leg) {
      const { title, lines } = tooltip(leg);
      const { heading } = locale.messages;
      return heading.list([title, ...lines.map(({ label, text }) => heading.pair(label, text))]);
    },
  };
}

const nothing: CaseReport = {
  conversation: null,
  pickedBy: null,
  picked: null,
  legs: [],
  legsInAll: 0,
  changes: [],
  seconds: { waiting: null, handling: null, between: null, whole: null },
  scores: { csat: null, nps: null, ces: null },
  quality: null,
  comments: [],
  flags: { resolved: null, reopened: null, complaint: null, sale: null },
};

function chartOf({ legs, picked }: CaseReport, texts: CaseTexts, zone: Zone): CaseChart {
  const { locale, formats } = texts;
  const { messages } = locale;
  const words = caseWords(locale);
  return {
    parts: (['waiting', 'talk', 'hold', 'wrap', 'rest'] as const).map((id) => ({
      id,
      label: words.parts[id],
      ...looks[id],
    })),
    rows: legs.map((leg, at) => {
      const parts = legParts(leg);
      const start = instantOf(leg.startedAt);
      const whole = parts.reduce((sum, { seconds }) => sum + seconds, 0);
      const names = [
        leg.queue === null ? null : texts.member('queue', leg.queue),
        leg.agent === null ? null : texts.member('agent', leg.agent),
      ];
      const known = names.filter((name) => name !== null);
      const who = known.length > 0 ? known : [texts.member('channel', leg.channel)];
      const ended =
        leg.outcome === null || leg.outcome === 'answered' ? [] : [texts.member('outcome', leg.outcome)];
      return {
        label: messages.heading.line([texts.start(at), ...who, ...ended]),
        note: messages.heading.line(
          parts.map(({ part, seconds }) => `${words.parts[part]} ${texts.span(seconds)}`),
        ),
        shortNote: whole > 0 ? texts.span(whole) : '',
        start,
        parts: parts.map(({ part, seconds }) => ({ part, length: seconds * 1000 })),
        since: (leg.betweenSeconds ?? 0) > 0 ? start - (leg.betweenSeconds ?? 0) * 1000 : NaN,
        sinceText: texts.span(leg.betweenSeconds),
        // Of one leg alone it goes without saying.
        ...(at === picked && legs.length > 1 && { emphasis: true as const }),
      };
    }),
    // With its unit, as it stands among times of the clock.
    formatFold: (length) => texts.aloud(rounded(length / 1000)),
    timeTicks: (from, to, most) => caseTicks(zone, formats, from, to, most),
  };
}

/** Whole minutes from ten of them on. */
function rounded(seconds: number): number {
  return seconds < 600 ? Math.round(seconds) : Math.round(seconds / 60) * 60;
}

function tipOf(report: CaseReport, texts: CaseTexts, at: number): TrendTooltip {
  const leg = report.legs[at];
  if (leg === undefined) throw new RangeError(`leg not in the case: ${at}`);
  const { locale } = texts;
  const { terms, messages } = locale;
  const words = caseWords(locale);
  const line = (label: string, text: string, series: string | null = null): TrendTooltipLine => ({
    series,
    label,
    text,
  });
  const fields = ['channel', 'queue', 'team', 'agent', 'topic', 'outcome'] as const;
  return {
    title: messages.heading.pair(texts.leg(at), texts.start(at)),
    lines: [
      ...(report.picked === at && report.legs.length > 1
        ? [line(words.explain.pick, terms.values.boolean.true)]
        : []),
      ...fields.flatMap((field) =>
        leg[field] === null ? [] : [line(terms.fields[field], texts.member(field, leg[field]))],
      ),
      ...(leg.betweenSeconds === null ? [] : [line(words.between, texts.span(leg.betweenSeconds))]),
      ...legParts(leg).map(({ part, seconds }) => line(words.parts[part], texts.span(seconds), part)),
    ],
  };
}

function changesOf({ changes, legs }: CaseReport, texts: CaseTexts): CaseView['changes'] {
  const { terms } = texts.locale;
  const words = caseWords(texts.locale);
  return legs.flatMap((_, at) => {
    const own = changes.filter(({ leg }) => leg === at);
    if (own.length === 0) return [];
    return [
      {
        leg: texts.leg(at),
        texts: own.map(({ field, from, to }) =>
          words.change(terms.fields[field], texts.member(field, from), texts.member(field, to)),
        ),
      },
    ];
  });
}
