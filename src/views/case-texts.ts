import type { CaseLeg } from '../analysis/case/case-legs.js';
import type { CaseReport } from '../analysis/case/case-report.js';
import { formatsOf, type Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { wallTime } from '../i18n/wall-time.js';
import { caseWords } from '../i18n/topics/case.js';
import { parseIsoText } from '../time/iso-text.js';
import { memberText, type Names } from './field-text.js';

/** The times and names of a case in a reader's words. */
export interface CaseTexts {
  readonly locale: Locale;
  readonly formats: Formats;
  /** When a leg began: `10:00 AM`; with its date where that is another one than the leg's before. */
  start(leg: number): string;
  /** The same with its date and to the second. */
  moment(text: string | null): string;
  /** A duration as people say it: `0:38`, `4:12`, `27 hours 5 minutes`, `3.5 days`. */
  span(seconds: number | null): string;
  /** The same, said aloud. */
  aloud(seconds: number): string;
  leg(at: number): string;
  member(field: string, value: string | null): string;
}

/** From here on hours and minutes are said with their units, and whole days are counted. */
const saidFrom = 3600;
const daysFrom = 2 * 86_400;
/** A case that took less is told to the second. */
const briefSeconds = 3600;

export function caseTexts({ legs, seconds }: CaseReport, locale: Locale, names: Names): CaseTexts {
  const formats = formatsOf(locale);
  const { absent } = locale.numbers;
  const words = caseWords(locale);
  const brief = (seconds.whole ?? Infinity) < briefSeconds;
  const offsets = new Set(
    legs.flatMap(({ startedAt }) => (startedAt === null ? [] : (wallTime(startedAt)?.offset ?? []))),
  );
  const withOffset = (text: string, offset: string): string =>
    offsets.size > 1 ? locale.dates.withOffset(text, `UTC${offset === 'Z' ? '' : offset}`) : text;
  const aloud = (value: number): string => formats.aloud('seconds', value, 0);
  const days = (value: number): string => {
    const n = Math.round(value / 8640) / 10;
    return locale.terms.days({ n, text: formats.number(n, Number.isInteger(n) ? 0 : 1) });
  };
  return {
    locale,
    formats,
    start(leg) {
      const text = legs[leg]?.startedAt ?? null;
      const at = text === null ? undefined : wallTime(text);
      if (text === null || at === undefined) return words.unknownTime;
      const before = legs[leg - 1]?.startedAt;
      const isOtherDay = before !== undefined && before?.slice(0, 10) !== text.slice(0, 10);
      const clock = formats.dates.tick(brief ? 'second' : 'minute', at.ms);
      return withOffset(isOtherDay ? `${formats.dates.tick('day', at.ms)}, ${clock}` : clock, at.offset);
    },
    moment(text) {
      const at = text === null ? undefined : wallTime(text);
      if (at === undefined) return absent;
      const clock = formats.dates.tick('second', at.ms);
      return withOffset(
        `${formats.dates.bucket('day', (text as string).slice(0, 10), 1)}, ${clock}`,
        at.offset,
      );
    },
    span(value) {
      if (value === null) return absent;
      if (value < saidFrom) return formats.value('seconds', value, 0);
      if (value < daysFrom) return aloud(Math.round(value / 60) * 60);
      return days(value);
    },
    aloud: (value) => (value < daysFrom ? aloud(value) : days(value)),
    leg: (at) => words.leg(formats.number(at + 1, 0)),
    member: (field, value) => (value === null ? absent : memberText(locale, field, value, names)),
  };
}

/** Epoch milliseconds of what a leg says; NaN where that is not known. */
export function instantOf(text: string | null): number {
  return text === null ? NaN : (parseIsoText(text)?.ms ?? NaN);
}

/** What a leg's time goes by. */
export type CasePart = 'waiting' | 'talk' | 'hold' | 'wrap' | 'rest';

/** The parts of a leg, one behind the other, in seconds; `rest`: until the end that it says. */
export function legParts(leg: CaseLeg): readonly {
  readonly part: CasePart;
  readonly seconds: number;
}[] {
  const parts = [
    { part: 'waiting', seconds: leg.waitSeconds ?? 0 },
    { part: 'talk', seconds: leg.talkSeconds ?? 0 },
    { part: 'hold', seconds: leg.holdSeconds ?? 0 },
    { part: 'wrap', seconds: leg.wrapSeconds ?? 0 },
  ] as const;
  const lasted = (instantOf(leg.endedAt) - instantOf(leg.startedAt)) / 1000;
  const rest = lasted - parts.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...parts, { part: 'rest' as const, seconds: rest > 0 ? rest : 0 }].filter(
    ({ seconds }) => seconds > 0,
  );
}
