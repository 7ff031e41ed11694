import type { EventEffect } from '../analysis/events/event-effect.js';
import type { EventEffectLack } from '../i18n/event-effect-words.js';
import { decimalsFor, precisionOf } from '../i18n/precision.js';
import { eventEffectWords } from '../i18n/topics/event-effect.js';
import type { Subject } from './subject.js';
import { countDecimals } from './value-text.js';

/** What is known of an event's effect: not yet, never, or what was found. */
export type EffectState = 'pending' | 'failed' | EventEffect;

/** A line beside the pointer. */
export interface EffectLine {
  readonly label: string;
  readonly text: string;
}

/**
 * What a metric did during an event, line by line: the change and whether it is clear, the values, the interval, and what
 * it is compared with; or why that cannot be told. `named`: whether the metric has to be said, as others are shown too.
 */
export function effectLines(subject: Subject, state: EffectState, named: boolean): readonly EffectLine[] {
  const { locale, formats, words: metric } = subject;
  const { messages } = locale;
  const words = eventEffectWords(locale);
  const label = words.effect(named ? metric.short : null);
  if (state === 'pending' || state === 'failed') return [{ label, text: words[state] }];
  const { value, usual, change, weeks, low, high, buckets } = state;
  if (value === null || usual === null || change === null) {
    return [{ label, text: lackText(subject, state) }];
  }
  const { text, of, interval } = writer(subject, state);
  const { clear, unclear, noted } = messages.change;
  const verdict = { true: clear, false: unclear, null: words.untold }[`${state.significant}`];
  const compared = [
    words.weeks(formats.quantity(weeks)),
    ...(buckets.compared < buckets.event
      ? [words.partly(formats.value('ratio', buckets.compared / buckets.event, 0))]
      : []),
    ...(buckets.leftOut > 0 ? [words.leftOut] : []),
  ];
  return [
    { label, text: noted(text, verdict) },
    { label: words.during, text: words.against(of(value), of(usual)) },
    ...(low === null || high === null ? [] : [{ label: messages.table.interval, text: interval(low, high) }]),
    ...(state.kind === 'count'
      ? []
      : [
          {
            label: messages.table.sample,
            text: words.samples(formats.quantity(state.n).text, formats.quantity(state.nBefore).text),
          },
        ]),
    { label: words.compared, text: messages.heading.list(compared) },
  ];
}

function lackText({ locale }: Subject, { reason }: EventEffect): string {
  const { lacks, failed } = eventEffectWords(locale);
  if (reason === undefined) return failed;
  return isOwn(reason, lacks) ? lacks[reason] : locale.reasons[reason].brief;
}

function isOwn(
  reason: NonNullable<EventEffect['reason']>,
  lacks: Readonly<Record<EventEffectLack, string>>,
): reason is EventEffectLack {
  return Object.hasOwn(lacks, reason);
}

/** Texts of a change, of a value and of an interval of changes, in the metric's unit and as finely as they are known. */
function writer(
  { definition, formats, locale }: Subject,
  { kind, change, changeRatio, low, high }: EventEffect,
): {
  readonly text: string;
  of(value: number): string;
  interval(low: number, high: number): string;
} {
  const { unit } = definition;
  const { change: words, interval } = locale.messages;
  const by = change ?? 0;
  const decimals =
    kind === 'count'
      ? countDecimals(by)
      : decimalsFor(precisionOf(definition), { value: Math.abs(by), low, high, n: 2 });
  const written = formats.change(unit, by, decimals);
  const isShared = kind === 'count' && changeRatio !== null && changeRatio !== 0;
  return {
    text: isShared ? words.withShare(written, formats.share(changeRatio)) : written,
    of: (value) => formats.value(unit, value, kind === 'count' ? countDecimals(value) : decimals),
    interval: (from, to) =>
      interval.between(formats.change(unit, from, decimals), formats.change(unit, to, decimals)),
  };
}
