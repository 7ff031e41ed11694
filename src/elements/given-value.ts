import type { Attributes } from './attributes.js';

/**
 * A number that the page computed itself, in the metric's unit (rates as fractions). Its sample size comes with it: no
 * number is shown without what it is of.
 */
export interface GivenValue {
  /** Null: there is none. */
  readonly value: number | null;
  readonly n: number;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** 95 % interval. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Where it is published beside the interval: of scores from −100 to 100, in points. */
  readonly standardError?: number | null;
  /** Not of the whole time that it stands for. */
  readonly partial?: boolean;
}

/** A value of a bucket of time; `key` as in results: `2025-10-01`, `2025-10-01T09:00+08:00`, `2025-10`. */
export interface GivenRow extends GivenValue {
  readonly key: string;
}

/** Reads a given value, also from JSON text; one of a wrong form is a problem. */
export function readGivenValue(
  attributes: Attributes,
  attribute: string,
  given: unknown,
): GivenValue | undefined {
  const object = attributes.object(attribute, given);
  if (object === undefined) return undefined;
  const { value, n, numerator = null, denominator = null, low = null, high = null } = object;
  const { partial, standardError = null } = object;
  const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one);
  const isNumberOrNull = (one: unknown): one is number | null => one === null || isNumber(one);
  if (
    isNumberOrNull(value) &&
    isNumber(n) &&
    isNumberOrNull(numerator) &&
    isNumberOrNull(denominator) &&
    isNumberOrNull(low) &&
    isNumberOrNull(high) &&
    isNumberOrNull(standardError)
  ) {
    return { value, n, numerator, denominator, low, high, standardError, partial: partial === true };
  }
  return attributes.refuse(attribute, given);
}
