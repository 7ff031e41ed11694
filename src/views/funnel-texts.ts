import type { Funnel, FunnelExit, FunnelStep } from '../analysis/funnel/funnel.js';
import type { FunnelExitId } from '../analysis/funnel/funnel-flows.js';
import type { Formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locale.js';
import { funnelWords } from '../i18n/topics/funnel.js';

/** One place of a funnel: a step, or a way out after it. */
export interface FunnelRow {
  readonly step: FunnelStep;
  /** The step before: of a way out, the one after which it is. */
  readonly before: FunnelStep | undefined;
  /** Undefined of a step. */
  readonly exit: FunnelExit | undefined;
  /** The step itself, or the way out. */
  readonly place: FunnelStep | FunnelExit;
}

/** In the order of reading: each step, then the ways out after it. */
export function funnelRows({ steps }: Funnel): readonly FunnelRow[] {
  return steps.flatMap((step, at): FunnelRow[] => [
    { step, before: steps[at - 1], exit: undefined, place: step },
    ...step.exits.map((exit) => ({ step, before: step, exit, place: exit })),
  ]);
}

/** How the places of a funnel and its numbers are written. */
export interface FunnelTexts {
  /** A step, or a way out as it is called below its step. */
  name(row: FunnelRow): string;
  /** The same where it stands alone. */
  alone(row: FunnelRow): string;
  /** Why there is no number, where there is none. */
  count(place: Pick<FunnelStep, 'count' | 'reason'>): string;
  /** Empty where it is a part of nothing. */
  share(share: number | null): string;
}

export function funnelTexts(locale: Locale, formats: Formats): FunnelTexts {
  const { terms, reasons, numbers } = locale;
  const funnel = funnelWords(locale);
  const exitName = (id: FunnelExitId): string =>
    id in funnel.exits
      ? funnel.exits[id as keyof typeof funnel.exits]
      : terms.values.outcome[id as keyof typeof terms.values.outcome];
  const name = ({ step, exit }: FunnelRow): string =>
    exit === undefined ? funnel.steps[step.id] : exitName(exit.id);
  return {
    name,
    alone: (row) =>
      row.exit === undefined ? name(row) : funnel.leftAfter(funnel.steps[row.step.id], name(row)),
    count: ({ count, reason }) =>
      count === null ? (reason ? reasons[reason].brief : numbers.absent) : formats.number(count, 0),
    share: (share) => (share === null ? '' : formats.value('ratio', share, 1)),
  };
}
