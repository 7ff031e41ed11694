import type { Locale } from '../i18n/locale.js';
import type { Formats } from '../i18n/formats.js';
import { dictionaryWords } from '../i18n/topics/dictionary.js';
import { catalog } from '../metrics/catalog/index.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricDefinition, Variant } from '../metrics/define.js';
import { anyData } from './any-data.js';
import { quotientText } from './quotient-text.js';
import {
  parameterChoices,
  parameterName,
  parameterText,
  variantText,
  type Variation,
} from './variant-text.js';

/** A parameter of a metric, for whoever wants to set it. */
export interface ParameterEntry {
  /** As requests have it. */
  readonly code: string;
  readonly name: string;
  readonly usual: string;
  /** What it may be, where that can be listed. */
  readonly choices: readonly string[];
}

/** A definition that a metric has under some choice of a parameter. */
export interface VariantEntry {
  readonly name: string;
  readonly formula: string;
  readonly isUsual: boolean;
}

type Parameters = Readonly<Record<string, unknown>>;

/** Every parameter of a metric with its default. */
export function parameterEntries(
  metric: MetricId,
  locale: Locale,
  formats: Formats,
): readonly ParameterEntry[] {
  const usual = variation(metric, catalog[metric].parameters, locale, formats);
  return Object.entries(catalog[metric].parameters).map(([code, value]) => ({
    code,
    name: parameterName(locale, code),
    usual: valueText(usual, code, value),
    choices: choicesOf(metric, code, locale).map((choice) => choiceText(usual, code, choice)),
  }));
}

/**
 * The definitions that differ from the usual one by the choice of one parameter, after the usual one; vendors' with their
 * own switches. Empty where no choice makes another formula.
 */
export function variantEntries(metric: MetricId, locale: Locale, formats: Formats): readonly VariantEntry[] {
  const { parameters } = catalog[metric];
  const usual = variation(metric, parameters, locale, formats);
  const formula = formulaText(usual);
  if (formula === null) return [];
  const others = Object.keys(parameters).flatMap((code) =>
    choicesOf(metric, code, locale)
      .filter((choice) => choice !== parameters[code])
      .flatMap((choice) => [{ [code]: choice }, ...switched(metric, { [code]: choice })]),
  );
  const rows = others.flatMap((given): VariantEntry[] => {
    const made = variation(metric, resolved(metric, given) ?? parameters, locale, formats);
    const text = formulaText(made);
    // A vendor's is worth its line though its formula be the usual one.
    if (text === null || (text === formula && !('preset' in given))) return [];
    const { pair, list } = locale.messages.heading;
    const said = Object.entries(given).map(([code, value]) =>
      code === 'preset'
        ? choiceText(made, code, value)
        : pair(parameterName(locale, code), choiceText(made, code, value)),
    );
    return [{ name: list(said), formula: text, isUsual: false }];
  });
  if (rows.length === 0) return [];
  return [{ name: dictionaryWords(locale).isUsual, formula, isUsual: true }, ...rows];
}

/** A metric as it is asked for, in words. */
export function variation(
  metric: MetricId,
  parameters: Parameters,
  locale: Locale,
  formats: Formats,
): Variation {
  return {
    definition: catalog[metric],
    metric: { metric, as: metric, parameters, where: {} },
    locale,
    formats,
  };
}

/** What is divided by what, null where the metric is no quotient in words. */
function formulaText(of: Variation): string | null {
  const { numerator, denominator } = of.locale.metrics[of.metric.metric];
  const variant = variantText(of);
  return quotientText(numerator?.(variant) ?? null, denominator?.(variant) ?? null);
}

/**
 * What a parameter may be: of the words that the language has for it, those that the metric takes. A definition says what it
 * takes by throwing at all else.
 */
function choicesOf(metric: MetricId, code: string, locale: Locale): readonly (string | boolean)[] {
  const usual = catalog[metric].parameters[code];
  if (typeof usual === 'boolean') return [usual, !usual];
  const { success, of } = locale.terms;
  const words = Object.keys(
    { success, of, preset: dictionaryWords(locale).presets }[code] ?? parameterChoices(locale, code) ?? {},
  );
  return words.filter((word) => resolved(metric, { [code]: word })?.[code] === word);
}

/** The same choice with each of the switches that it alone brings turned. */
function switched(metric: MetricId, given: Parameters): readonly Parameters[] {
  const usual = catalog[metric].parameters;
  const all = resolved(metric, given) ?? {};
  return Object.entries(all)
    .filter(([code, value]) => typeof value === 'boolean' && !(code in usual))
    .map(([code, value]) => ({ ...given, [code]: value !== true }))
    .filter((turned) => resolved(metric, turned) !== null);
}

/**
 * The parameters that a request has with some given beside the usual ones, or, where these contradict (as a vendor's
 * definition does), by themselves; null where the metric refuses them.
 */
function resolved(metric: MetricId, given: Parameters): Parameters | null {
  const { resolve, parameters }: MetricDefinition = catalog[metric];
  for (const asked of [{ ...parameters, ...given }, given]) {
    try {
      return resolve(asked, anyData);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    }
  }
  return null;
}

function choiceText(of: Variation, code: string, choice: unknown): string {
  const { locale, formats, metric } = of;
  if (code === 'preset') {
    const { presets } = dictionaryWords(locale);
    return presets[choice as keyof typeof presets];
  }
  const parameters = resolved(metric.metric, { [code]: choice }) ?? metric.parameters;
  return valueText(variation(metric.metric, parameters, locale, formats), code, choice);
}

function valueText(of: Variation, code: string, value: unknown): string {
  // Of a list, too: none are named.
  if (value === null || value === undefined) return dictionaryWords(of.locale).notSet;
  return parameterText(of, code, value as Variant[string]);
}
