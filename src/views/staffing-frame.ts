import type { LearnedNumber } from '../analysis/staffing/learned-times.js';
import type { StaffedDay } from '../analysis/staffing/staff-day.js';
import type { Staffing, StaffingInterval } from '../analysis/staffing/staffing.js';
import type { MetricTable } from '../metrics/table.js';
import { staffingWords } from '../i18n/topics/staffing.js';
import { csvLines, guard, textCell } from './csv.js';
import type { Explanation, ExplanationLine } from './explain.js';
import { explain } from './explain.js';
import { conditionText, fieldText } from './field-text.js';
import type { FrameView, Notice, TableTwin } from './frame-view.js';
import {
  dayBand,
  expectedLines,
  expectedNotes,
  expectedNotices,
  expectedSentence,
  forecastLacks,
} from './staffing-forecast.js';
import type { StaffingTexts } from './staffing-texts.js';

/** Fewer earlier days than these are a rough guide. */
const enoughDays = 4;

/**
 * What surrounds the picture of a staffing. `times`: the table that handling time and shrinkage were learned from, for
 * their own explanations; absent for values that a page gave.
 */
export function staffingFrame(
  staffing: Staffing,
  texts: StaffingTexts,
  times: MetricTable | undefined,
): FrameView {
  const { locale } = texts;
  const { heading } = locale.messages;
  const made: { -readonly [name in 'explanations' | 'twin' | 'csv']?: FrameView[name] } = {};
  const { day } = staffing;
  return {
    heading: day === null ? staffingWords(locale).heading : staffingWords(locale).headingOf(texts.date(day)),
    subheading: heading.line([staffing.timeZone, ...filters(staffing, texts)]),
    summary: heading.sentences(summary(staffing, texts)),
    state: staffing.settings === null || staffing.calls === 0 ? 'empty' : 'ready',
    notices: noticesOf(staffing, texts),
    get explanations() {
      return (made.explanations ??= explanationsOf(staffing, texts, times));
    },
    get twin() {
      return (made.twin ??= twinOf(staffing, texts));
    },
    get csv() {
      return (made.csv ??= csvOf(staffing));
    },
    fileName: day === null ? 'staffing' : `staffing-${day}`,
  };
}

/** Intervals in which fewer are on shift than are to be planned. */
export function shortIntervals({ intervals }: Staffing): number {
  return intervals.filter(({ onShift, needed }) => (onShift ?? Infinity) < needed.scheduled - 0.05).length;
}

function filters({ queries }: Staffing, { locale, formats }: StaffingTexts): readonly string[] {
  return Object.entries(queries[0]?.where ?? {}).map(([field, condition]) =>
    locale.messages.heading.pair(
      fieldText(locale, field),
      conditionText(locale, formats, field, condition, 'UTC', {}),
    ),
  );
}

function summary(staffing: Staffing, texts: StaffingTexts): readonly string[] {
  const { locale, formats, hours, rate } = texts;
  const { needed, present, calls } = staffing;
  const words = staffingWords(locale);
  if (needed === null) return [absence(staffing, locale)];
  if (calls === 0) return [words.nothing];
  const whole = Math.round(calls);
  return [
    words.need({
      calls: formats.quantity(whole),
      peak: formats.quantity(needed.peak),
      hours: hours(needed.scheduledHours),
    }),
    ...expectedSentence(staffing, texts),
    words.levels({
      needed: rate(needed.serviceLevel),
      present: present === null ? null : rate(present.serviceLevel),
    }),
    ...(present === null ? [] : [words.short(formats.quantity(shortIntervals(staffing)))]),
  ];
}

function absence({ reason }: Staffing, locale: StaffingTexts['locale']): string {
  if (reason === undefined || reason === 'no-past-day') return staffingWords(locale).noPastDay;
  return reason === 'too-short' || reason === 'too-far'
    ? forecastLacks(reason, locale)
    : locale.reasons[reason].sentence;
}

function noticesOf(staffing: Staffing, texts: StaffingTexts): Notice[] {
  const { locale, formats, date } = texts;
  const words = staffingWords(locale);
  const { days, leftOut, events, patience, shrinkage, present } = staffing;
  const info = (text: string): Notice => ({ severity: 'info', text });
  const warning = (text: string): Notice => ({ severity: 'warning', text });
  if (staffing.settings === null) return [warning(absence(staffing, locale))];
  const why = ({ reason }: Pick<LearnedNumber, 'reason'>): string =>
    reason === undefined || reason === 'too-few-abandons'
      ? words.tooFewAbandons
      : locale.reasons[reason].brief;
  const named = events.map(({ label, kind }) => label ?? kind ?? '').filter((text) => text !== '');
  return [
    ...(staffing.calls === 0 ? [info(words.nothing)] : []),
    ...(staffing.callsFrom === 'forecast'
      ? expectedNotices(staffing, texts)
      : [
          info(
            staffing.callsFrom === 'given'
              ? words.given
              : words.meanOf({
                  days: formats.quantity(days.length),
                  dates: locale.messages.heading.list(days.map((one) => date(one.date))),
                }),
          ),
        ]),
    ...(staffing.callsFrom === 'mean' && days.length < enoughDays
      ? [warning(words.fewDays(formats.quantity(days.length)))]
      : []),
    ...(leftOut.length === 0 || staffing.callsFrom === 'forecast'
      ? []
      : [
          info(
            words.leftOut(
              locale.messages.heading.list(
                leftOut.map(({ date: one, label, kind }) =>
                  locale.messages.heading.pair(date(one), label ?? kind ?? ''),
                ),
              ),
            ),
          ),
        ]),
    ...(named.length === 0 ? [] : [warning(words.events(formats.all(named)))]),
    ...(patience.value === null && patience.reason !== undefined
      ? [info(words.endlessPatience(why(patience)))]
      : []),
    ...(shrinkage.value === null && shrinkage.reason !== undefined
      ? [info(words.noShrinkage(why(shrinkage)))]
      : []),
    ...shiftNotices(staffing, texts),
    ...(staffing.approximate ? [info(words.approximate)] : []),
    ...((present?.unstable ?? 0) > 0
      ? [warning(words.unstable(formats.quantity(present?.unstable ?? 0)))]
      : []),
  ];
}

function shiftNotices(
  { shifts, callsFrom, days }: Staffing,
  { locale, rate, formats, date }: StaffingTexts,
): Notice[] {
  const words = staffingWords(locale);
  if ('reason' in shifts)
    return [{ severity: 'info', text: words.noShifts(locale.reasons[shifts.reason].brief) }];
  return [
    ...(shifts.of === 'past'
      ? [
          callsFrom === 'forecast'
            ? words.forecast.pastShifts({
                days: formats.quantity(days.length),
                dates: locale.messages.heading.list(days.map((one) => date(one.date))),
              })
            : words.pastShifts,
        ]
      : []),
    ...(shifts.time === 'worked' ? [words.workedShifts] : []),
    ...(shifts.share < 1 ? [words.share(rate(shifts.share))] : []),
  ].map((text) => ({ severity: 'info', text }));
}

/** Interval by interval, then the day: first what is needed, then what is there. */
function twinOf(staffing: Staffing, texts: StaffingTexts): TableTwin {
  const { locale, amount, rate, wait, hours } = texts;
  const { metrics } = locale;
  const words = staffingWords(locale);
  const { intervals, present, needed, calls, forecast } = staffing;
  const upper = forecast?.upper;
  const names = (['service-level', 'average-speed-of-answer', 'abandon-rate', 'occupancy'] as const).map(
    (metric) => metrics[metric].name,
  );
  const { absent } = locale.numbers;
  const outcome = (one: StaffingInterval['needed'] | StaffingInterval['present'], own: number): string[] =>
    one === null || own === 0
      ? [absent, absent, absent, absent]
      : [rate(one.serviceLevel), wait(one), rate(one.abandonRate), rate(one.occupancy)];
  const dayOutcome = (one: StaffedDay): string[] => [
    rate(one.serviceLevel),
    wait({ asaSeconds: one.asaSeconds, stable: one.unstable === 0 }),
    rate(one.abandonRate),
    rate(one.occupancy),
  ];
  const end = (label: string): TableTwin['columns'][number] => ({ label, align: 'end' });
  return {
    caption: staffing.day === null ? words.heading : words.headingOf(texts.date(staffing.day)),
    columns: [
      { label: words.time, align: 'start' },
      end(words.calls),
      ...(upper ? [end(texts.bandLabel)] : []),
      end(words.needed),
      end(words.planned),
      ...(upper ? [end(words.forecast.upper)] : []),
      ...names.map((name) => end(words.withNeeded(name))),
      { label: words.decidedBy, align: 'start' },
      ...(present === null
        ? []
        : [end(words.onShift), end(words.answering), ...names.map((name) => end(words.withPresent(name)))]),
    ],
    rows: [
      ...intervals.map((one, at) => [
        texts.interval(at),
        amount(one.calls),
        ...(upper ? [one.band ? texts.band(one.band) : absent] : []),
        amount(one.needed.agents),
        amount(one.needed.scheduled),
        ...(upper ? [amount(upper.intervals[at]?.needed.scheduled ?? 0)] : []),
        ...outcome(one.needed, one.calls),
        one.needed.bound === null ? absent : words.bounds[one.needed.bound],
        ...(present === null
          ? []
          : [
              one.present === null ? absent : amount(one.present.onShift),
              one.present === null ? absent : amount(one.present.agents),
              ...outcome(one.present, one.calls),
            ]),
      ]),
      ...(needed === null
        ? []
        : [
            [
              words.day,
              amount(calls),
              ...(upper ? [dayBand(staffing, texts)] : []),
              hours(needed.agentHours),
              hours(needed.scheduledHours),
              ...(upper ? [hours(upper.needed.scheduledHours)] : []),
              ...dayOutcome(needed),
              absent,
              ...(present === null
                ? []
                : [hours(present.scheduledHours), hours(present.agentHours), ...dayOutcome(present)]),
            ],
          ]),
    ],
  };
}

/** For machines and spreadsheets: a line an interval in full precision, then what the numbers are of. */
function csvOf(staffing: Staffing): string {
  const { intervals, settings, day, timeZone, version, model, days, shifts, queries, forecast } = staffing;
  const upper = forecast?.upper;
  const outcome = ['service_level', 'asa_seconds', 'abandon_rate', 'occupancy'];
  const header = [
    'from',
    'to',
    'calls',
    'seconds',
    'erlangs',
    'agents',
    'scheduled',
    'bound',
    ...outcome,
    'on_shift',
    'on_shift.agents',
    ...outcome.map((name) => `on_shift.${name}`),
    ...(upper ? ['calls.low80', 'calls.high80', 'upper.agents', 'upper.scheduled'] : []),
  ];
  const told = (
    one: StaffingInterval['needed'] | StaffingInterval['present'],
    calls: number,
  ): (number | null)[] =>
    // Of no calls there is no share.
    one === null || calls === 0
      ? [null, null, null, null]
      : [one.serviceLevel, one.asaSeconds, one.abandonRate, one.occupancy];
  const lines = intervals.map(({ from, to, calls, seconds, needed, present, band }, at) =>
    [
      from,
      to,
      calls,
      seconds,
      needed.erlangs,
      needed.agents,
      needed.scheduled,
      needed.bound,
      ...told(needed, calls),
      present?.onShift ?? null,
      present?.agents ?? null,
      ...told(present, calls),
      ...(upper
        ? [
            band?.low ?? null,
            band?.high ?? null,
            upper.intervals[at]?.needed.agents ?? null,
            upper.intervals[at]?.needed.scheduled ?? null,
          ]
        : []),
    ].map((cell) => (cell === null ? '' : textCell(String(cell)))),
  );
  const notes = [
    `rows: ${intervals.length}`,
    'truncated: no',
    `day: ${day ?? ''}`,
    `time zone: ${timeZone}`,
    `model: ${model}`,
    ...Object.entries(settings ?? {}).map(([name, value]) => `${name}: ${String(value ?? 'unknown')}`),
    `calls from: ${staffing.callsFrom}`,
    ...expectedNotes(staffing),
    ...days.map(({ date, calls }) => `mean of: ${date} (${calls})`),
    ...Object.entries(queries[0]?.where ?? {}).map(
      ([field, condition]) => `where ${field}: ${JSON.stringify(condition)}`,
    ),
    ...('reason' in shifts
      ? [`shifts: ${shifts.reason}`]
      : [
          `shifts: ${shifts.time} time of the ${shifts.of === 'day' ? 'day' : 'days above'}`,
          `share of shifts: ${shifts.share}`,
        ]),
    `data: ${version}`,
  ];
  return csvLines([header, ...lines, ...notes.map((note) => [guard(`# ${note}`)])]);
}

/** How staffing is worked out, then each number that was learned. */
function explanationsOf(
  staffing: Staffing,
  texts: StaffingTexts,
  times: MetricTable | undefined,
): readonly Explanation[] {
  const { settings } = staffing;
  if (settings === null || times === undefined) return [];
  const { locale, formats, rate, seconds } = texts;
  const { explain: words } = staffingWords(locale);
  const { explain: labels } = locale.messages;
  const learned = (
    { value, from, n }: LearnedNumber,
    text: string,
    say: (value: string, n: ReturnType<typeof formats.quantity>) => string,
  ): string =>
    value === null ? words.unknown : from === 'given' ? words.ofPage(text) : say(text, formats.quantity(n));
  const { aht, patience, shrinkage } = staffing;
  const handling = explain(times, 'total', 'aht', locale);
  const lines: ExplanationLine[] = [
    { kind: 'definition', label: labels.definition, text: words.definition },
    { kind: 'formula', label: labels.formula, text: words.formula },
    { kind: 'variant', label: words.model, text: words.models[staffing.model] },
    {
      kind: 'target',
      label: locale.metrics['service-level'].name,
      text: words.target(rate(settings.serviceLevel), seconds(settings.thresholdSeconds)),
    },
    { kind: 'target', label: words.cap, text: rate(settings.maxOccupancy) },
    { kind: 'component', label: words.handling, text: learned(aht, seconds(aht.value), words.ofContacts) },
    {
      kind: 'component',
      label: words.patience,
      text: learned(patience, seconds(patience.value), words.ofAbandons),
    },
    {
      kind: 'component',
      label: words.shrinkage,
      text: learned(shrinkage, rate(shrinkage.value), words.ofShifts),
    },
    ...expectedLines(staffing, texts),
    { kind: 'note', label: labels.note, text: words.steady },
    { kind: 'zone', label: labels.zone, text: staffing.timeZone },
    { kind: 'version', label: labels.version, text: staffing.version },
  ];
  return [
    { metric: 'staffing', title: words.title, lines, facts: handling.facts },
    ...(aht.from === 'data' ? [handling] : []),
    ...(shrinkage.from === 'data' ? [explain(times, 'total', 'shrinkage', locale)] : []),
  ];
}
