import type { Locale } from '../i18n/locale.js';
import type { VariantText } from '../i18n/metric-words.js';
import type { Limits } from '../i18n/term-words.js';
import type { Variant } from '../metrics/define.js';
import { memberText } from './field-text.js';
import type { Subject } from './subject.js';

/** A parameter that matters for the variant, in words. */
export interface ParameterLine {
  readonly label: string;
  readonly text: string;
}

/** A metric as it is asked for, in a language: a subject, but of no table. */
export type Variation = Pick<Subject, 'definition' | 'metric' | 'locale' | 'formats'>;

/** What the metric's words depend on, read from its parameters. */
export function variantText(subject: Variation): VariantText {
  const { terms } = subject.locale;
  const variant = variantOf(subject);
  const limits = limitsOf(subject, variant);
  const { windowDays } = variant;
  const success = effective(variant, 'success') as keyof typeof terms.success | undefined;
  const of = effective(variant, 'of') as keyof typeof terms.of | undefined;
  const share = of === undefined ? '' : terms.of[of](limits);
  return {
    success: success === undefined ? '' : terms.success[success](limits),
    of: variant['flowOuts'] === true ? terms.withFlowOuts(share) : share,
    withoutShort:
      variant['excludeShort'] === true && variant['shortAbandonSeconds'] !== 0 ? limits.short : null,
    within: typeof variant['thresholdSeconds'] === 'number' ? limits.threshold : null,
    heldOnly: variant['over'] === 'held',
    inferred: variant['method'] === 'inferred',
    windowDays: typeof windowDays === 'number' ? subject.formats.quantity(windowDays) : null,
    sameTopic: variant['sameTopic'] === true,
    annualized: variant['annualized'] === true,
  };
}

/** Every parameter that matters for the variant, each with its name. */
export function variantLines(subject: Variation): readonly ParameterLine[] {
  return Object.entries(variantOf(subject)).map(([name, value]) => ({
    label: parameterName(subject.locale, name),
    text: parameterText(subject, name, value),
  }));
}

/** What a parameter is called: by the language, else as it is written. */
export function parameterName({ terms: { parameters } }: Locale, name: string): string {
  return Object.hasOwn(parameters, name) ? parameters[name as keyof typeof parameters] : name;
}

/** What the words say that a parameter may be; undefined for one that is no word. */
export function parameterChoices(
  { terms }: Locale,
  name: string,
): Readonly<Record<string, string>> | undefined {
  const choices = {
    unit: terms.units,
    over: terms.over,
    method: terms.methods,
    aspect: terms.aspects,
    positiveFrom: terms.positive,
    better: terms.better,
    source: terms.sources,
    revenueSource: terms.sources,
    salesSource: terms.sources,
    spread: terms.spreads,
    criterion: terms.values.criterion,
  };
  return Object.hasOwn(choices, name) ? choices[name as keyof typeof choices] : undefined;
}

/** A value of a parameter, in words. */
export function parameterText(subject: Variation, name: string, value: Variant[string]): string {
  const { locale, formats } = subject;
  const { terms, messages } = locale;
  if (typeof value === 'string') {
    const said = parameterChoices(locale, name);
    if (said !== undefined && Object.hasOwn(said, value)) return said[value] as string;
  }
  const words = variantText(subject);
  if (name === 'scale') return scaleShown(formats, value);
  if (name === 'success') return words.success;
  if (name === 'of') return words.of;
  if (name === 'weights') {
    const { components = {} } = locale.metrics[subject.metric.metric];
    const weights = Object.entries(value as Readonly<Record<string, number>>);
    return formats.all(
      weights.map(([part, weight]) =>
        messages.explain.amount(
          components[part] ?? part,
          formats.number(weight, Number.isInteger(weight) ? 0 : 2),
        ),
      ),
    );
  }
  if (name === 'windowDays' && words.windowDays !== null) return terms.days(words.windowDays);
  if (name === 'thresholdSeconds') return limitsOf(subject, variantOf(subject)).threshold;
  if (name === 'channels') {
    return formats.all((value as readonly string[]).map((one) => memberText(locale, 'channel', one)));
  }
  if (typeof value === 'boolean') return value ? messages.explain.yes : messages.explain.no;
  if (name.endsWith('Seconds') && typeof value === 'number') return duration(subject, value);
  if (typeof value === 'number') return formats.number(value, Number.isInteger(value) ? 0 : 2);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function variantOf({ definition, metric }: Variation): Variant {
  return definition.variantOf(metric.parameters);
}

// With the short limit at 0 no abandon is short, so these say the same as their plain forms.
const withoutShortRule: Readonly<Record<string, string>> = {
  'answered-or-short-abandoned': 'answered',
  'offered-less-short': 'offered',
  'answered-and-long-abandoned': 'answered-and-abandoned',
};

function effective(variant: Variant, name: 'success' | 'of'): string | undefined {
  const value = variant[name];
  if (typeof value !== 'string') return undefined;
  return variant['shortAbandonSeconds'] === 0 ? (withoutShortRule[value] ?? value) : value;
}

function limitsOf(subject: Variation, variant: Variant): Limits {
  const { locale } = subject;
  const threshold = variant['thresholdSeconds'];
  const short = variant['shortAbandonSeconds'];
  return {
    threshold:
      typeof threshold === 'object'
        ? byChannel(threshold as Readonly<Record<string, number>>)
        : of(threshold),
    short: of(short),
  };

  function of(seconds: Variant[string] | undefined): string {
    return typeof seconds === 'number' ? duration(subject, seconds) : '';
  }

  function byChannel(map: Readonly<Record<string, number>>): string {
    const entries = Object.entries(map);
    const [first] = entries;
    if (first !== undefined && entries.every(([, seconds]) => seconds === first[1])) return of(first[1]);
    const { channelThreshold } = locale.messages.explain;
    return locale.terms.ownThresholds(
      subject.formats.all(
        entries.map(([channel, seconds]) =>
          channelThreshold(memberText(locale, 'channel', channel), of(seconds)),
        ),
      ),
    );
  }
}

function duration({ formats }: Variation, seconds: number): string {
  return formats.value('seconds', seconds, Number.isInteger(seconds) ? 0 : 1);
}

/** `1..5` as a reader writes it. */
function scaleShown(formats: Subject['formats'], scale: Variant[string]): string {
  const ends = String(scale).split('..').map(Number);
  return ends.map((end) => formats.number(end, Number.isInteger(end) ? 0 : 2)).join('–');
}
