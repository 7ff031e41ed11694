import { problem, type Problem } from '../problem.js';

/**
 * Reads what a page wrote into an element's attributes or set as its properties, all of it `unknown` at heart: a value
 * of a wrong form is remembered as a problem (the first one), never thrown, and reads as absent.
 */
export class Attributes {
  problem: Problem | undefined;
  readonly #tag: string;

  constructor(tag: string) {
    this.#tag = tag;
  }

  /** Text that is not blank. */
  text(attribute: string, value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return this.refuse(attribute, value);
    return value.trim() === '' ? undefined : value.trim();
  }

  /** A finite number, also as text. */
  number(attribute: string, value: unknown): number | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const number = typeof value === 'string' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : this.refuse(attribute, value);
  }

  /** A number above 0, also as text. */
  positive(attribute: string, value: unknown): number | undefined {
    const number = this.number(attribute, value);
    return number === undefined || number > 0 ? number : this.refuse(attribute, value);
  }

  /** A whole number from 1 on, up to `most` where there is such, also as text. */
  whole(attribute: string, value: unknown, most = Infinity): number | undefined {
    const number = this.positive(attribute, value);
    if (number === undefined) return undefined;
    return Number.isInteger(number) && number <= most ? number : this.refuse(attribute, value);
  }

  /** One of a list of words; a number is taken as its digits. */
  oneOf<T extends string>(attribute: string, value: unknown, words: readonly T[]): T | undefined {
    const text = this.text(attribute, typeof value === 'number' ? String(value) : value);
    if (text === undefined) return undefined;
    return (words as readonly string[]).includes(text) ? (text as T) : this.refuse(attribute, value);
  }

  /** Some of a list of words: an array, or text with commas or spaces between them. */
  someOf<T extends string>(attribute: string, value: unknown, words: readonly T[]): readonly T[] | undefined {
    const given = Array.isArray(value) ? value : this.text(attribute, value)?.split(/[\s,]+/);
    if (given === undefined) return undefined;
    const known = given.filter((word): word is T => (words as readonly unknown[]).includes(word));
    return known.length === given.length ? known : this.refuse(attribute, value);
  }

  /** A plain object, also as JSON text: a copy that is sure to be JSON. Its members are checked by whoever reads them. */
  object(attribute: string, value: unknown): Readonly<Record<string, unknown>> | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const object = jsonOf(value);
    return typeof object === 'object' && object !== null && !Array.isArray(object)
      ? (object as Readonly<Record<string, unknown>>)
      : this.refuse(attribute, value);
  }

  /** An array, also as JSON text: a copy that is sure to be JSON. */
  list(attribute: string, value: unknown): readonly unknown[] | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const list = jsonOf(value);
    return Array.isArray(list) ? list : this.refuse(attribute, value);
  }

  /** Remembers that a value cannot be read, and reads as absent. */
  refuse(attribute: string, value: unknown): undefined {
    this.problem ??= problem('invalid-attribute', { tag: this.#tag, attribute, value: shown(value) });
    return undefined;
  }
}

function jsonOf(value: unknown): unknown {
  try {
    return JSON.parse(typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    // JSON has no other way to say that text is malformed or an object cyclic; the caller refuses it.
    return undefined;
  }
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : Array.isArray(value) ? 'array' : typeof value;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
