import type { WhatIfLever, WhatIfReason } from '../analysis/what-if/moved-lever.js';
import type { WhatIf } from '../analysis/what-if/what-if.js';
import type { Locale } from '../i18n/locale.js';
import { whatIfWords } from '../i18n/topics/what-if.js';
import type { Subject } from './subject.js';

/** What something leads to, in words; null where it is not known. */
interface LedTo {
  readonly after: string | null;
  readonly change: string | null;
}

/** A lever with its step, the claim and the host's own line, in words. */
export interface MovedLever {
  readonly of: WhatIfLever;
  readonly name: string;
  readonly stepText: string;
  /** As it is, and after the step; null where nothing was fitted. */
  readonly levelText: string | null;
  readonly claimed: LedTo;
  readonly fitted: LedTo & {
    /** Why there is no line. */
    readonly lack: string | null;
    readonly slope: string | null;
    /** Answers and days. */
    readonly sample: string | null;
    /** Whether the interval leaves out 0, in words. */
    readonly clear: string | null;
  };
  readonly remarks: readonly string[];
  axis(value: number): string;
}

export function movedLevers({ csat, levers }: WhatIf, subject: Subject): readonly MovedLever[] {
  const { locale, formats } = subject;
  const { messages } = locale;
  const words = whatIfWords(locale);
  const points = (change: number, decimals = 1): string => {
    // What rounds to nothing has no sign.
    const step = 10 ** -decimals / 100;
    return formats.change('ratio', Math.abs(change) < step / 2 ? 0 : change, decimals);
  };
  const share = (value: number): string => formats.value('ratio', value, 1);
  const between = (low: number, high: number, decimals = 1): string =>
    messages.interval.between(points(low, decimals), points(high, decimals));
  const ends = levers.flatMap(({ claimed, association }) => [
    ...(claimed.after ? [claimed.after.value] : []),
    ...('reason' in association ? [] : [association.after.low, association.after.high]),
  ]);
  const known = [...ends, ...(csat.value === null ? [] : [csat.value])];
  const span = Math.max(...known) - Math.min(...known);
  return levers.map((of): MovedLever => {
    const { lever, step, claimed, association } = of;
    const line = 'reason' in association ? null : association;
    const cut = [
      ...(claimed.after?.isCut === true ? [words.claim] : []),
      ...(line?.after.isCut === true ? [words.association] : []),
    ];
    return {
      ...{ of, name: words.levers[lever] },
      stepText: step === 0 ? words.unchanged : stepOf(of, subject),
      levelText:
        line === null
          ? null
          : `${levelOf(of, line.level, subject)} → ${levelOf(of, line.levelAfter, subject)}`,
      claimed: {
        after: claimed.after === null ? null : share(claimed.after.value),
        change: csat.value === null ? null : points(csat.value * claimed.relative),
      },
      fitted: {
        after: line === null ? null : share(line.after.value),
        change:
          line === null
            ? null
            : words.amount(points(line.change.value), between(line.change.low, line.change.high)),
        lack: 'reason' in association ? words.none(lackText(locale, association.reason)) : null,
        slope:
          line === null
            ? null
            : words.slopeFor[lever](words.amount(points(line.slope, 2), between(line.low, line.high, 2))),
        sample: line === null ? null : words.sampled(formats.quantity(line.n), formats.quantity(line.days)),
        clear: line === null ? null : line.clear ? words.clear : words.unclear,
      },
      remarks: [
        ...cut.map((what) => messages.heading.pair(what, words.cut)),
        ...(line?.isBeyond === true ? [messages.heading.pair(words.association, words.beyond)] : []),
        ...(line?.clear === false ? [messages.heading.pair(words.association, words.unclear)] : []),
      ],
      axis: (value) => formats.axis('ratio', value, span),
    };
  });
}

function stepOf({ lever, step }: WhatIfLever, { formats }: Subject): string {
  return lever === 'wait' ? formats.change('seconds', Math.round(step * 60), 0) : formats.share(step);
}

function levelOf({ lever }: WhatIfLever, level: number, { formats }: Subject): string {
  // A step that takes more than there is is told as a remark.
  const held = Math.max(0, level);
  if (lever === 'repeats') return formats.value('ratio', held, 1);
  return formats.value('seconds', lever === 'wait' ? Math.round(held * 60) : held, 0);
}

function lackText(locale: Locale, reason: WhatIfReason): string {
  const { reasons } = locale;
  const whatIf = whatIfWords(locale);
  switch (reason) {
    case 'too-few-answers':
    case 'too-few-days':
    case 'no-spread':
    case 'scores-not-on-contacts':
      return whatIf.reasons[reason];
    default:
      return reasons[reason].brief;
  }
}
