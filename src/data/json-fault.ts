/** JSON as numbers: UTF-16 units of a text, or bytes of UTF-8. All that has a meaning in JSON is below 128 in both. */
export interface Units {
  readonly length: number;
  at(index: number): number;
}

export interface JsonFault {
  /** In words for a developer: `unexpected "}"`. */
  readonly message: string;
  /** Index of the first unit that cannot be; the length where more was expected. */
  readonly index: number;
  /** What lies before here is whole: with `closers` behind it, it is JSON, without the row that has the fault. */
  readonly wholeTo: number;
  readonly closers: string;
}

const tab = 9;
const newline = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const plus = 43;
const comma = 44;
const minus = 45;
const dot = 46;
const zero = 48;
const nine = 57;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

const literals: ReadonlyMap<number, string> = new Map([
  [116, 'true'],
  [102, 'false'],
  [110, 'null'],
]);
/** After a backslash: " \ / b f n r t */
const escapes: ReadonlySet<number> = new Set([34, 92, 47, 98, 102, 110, 114, 116]);

/** What may come next. */
type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end';

/**
 * Finds where a text stops being JSON (RFC 8259); undefined where it does not. For the place of a fault that
 * `JSON.parse` has met, since engines word it differently and none tells the byte.
 */
export function findJsonFault(units: Units, from = 0): JsonFault | undefined {
  return new Scan(units, from).run();
}

class Scan {
  readonly #units: Units;
  readonly #open: number[] = [];
  #index: number;
  #expected: Expected = 'value';
  #wholeTo: number;
  #closers = '';

  constructor(units: Units, from: number) {
    this.#units = units;
    this.#index = from;
    this.#wholeTo = from;
  }

  run(): JsonFault | undefined {
    for (;;) {
      this.#skipSpace();
      if (this.#index >= this.#units.length) {
        return this.#isDone() ? undefined : this.#fault('unexpected end');
      }
      const unit = this.#units.at(this.#index);
      if (this.#isDone()) return this.#unexpected();
      const fault = this.#step(unit);
      if (fault !== undefined) return fault;
    }
  }

  #isDone(): boolean {
    return this.#open.length === 0 && this.#expected === 'comma or end';
  }

  #step(unit: number): JsonFault | undefined {
    switch (this.#expected) {
      case 'colon':
        if (unit !== colon) return this.#unexpected();
        this.#index++;
        this.#expected = 'value';
        return undefined;
      case 'comma or end':
        return this.#commaOrEnd(unit);
      case 'name':
      case 'name or end':
        if (unit === closeBrace && this.#expected === 'name or end') return this.#close();
        if (unit !== quote) return this.#unexpected();
        this.#expected = 'colon';
        return this.#string();
      default:
        if (unit === closeBracket && this.#expected === 'value or end') return this.#close();
        return this.#value(unit);
    }
  }

  #commaOrEnd(unit: number): JsonFault | undefined {
    const isObject = this.#open.at(-1) === openBrace;
    if (unit === (isObject ? closeBrace : closeBracket)) return this.#close();
    if (unit !== comma) return this.#unexpected();
    this.#index++;
    this.#expected = isObject ? 'name' : 'value';
    return undefined;
  }

  #value(unit: number): JsonFault | undefined {
    if (unit === openBrace || unit === openBracket) {
      this.#index++;
      this.#open.push(unit);
      this.#expected = unit === openBrace ? 'name or end' : 'value or end';
      this.#markWhole();
      return undefined;
    }
    const fault =
      unit === quote
        ? this.#string()
        : literals.has(unit)
          ? this.#literal(literals.get(unit) as string)
          : this.#number();
    if (fault !== undefined) return fault;
    // A number that the text ends in may have had more digits.
    if (this.#index < this.#units.length || unit === quote) this.#endValue();
    else this.#expected = 'comma or end';
    return undefined;
  }

  #close(): undefined {
    this.#index++;
    this.#open.pop();
    this.#endValue();
  }

  #endValue(): void {
    this.#expected = 'comma or end';
    this.#markWhole();
  }

  /** Rows are elements of the outermost array, or of an array that is a member of the outermost object. */
  #markWhole(): void {
    const [outer, inner] = this.#open;
    const isRow =
      this.#open.length === 1 || (this.#open.length === 2 && outer === openBrace && inner === openBracket);
    if (!isRow) return;
    this.#wholeTo = this.#index;
    this.#closers = (inner === undefined ? '' : ']') + (outer === openBrace ? '}' : ']');
  }

  #string(): JsonFault | undefined {
    const { length } = this.#units;
    for (let at = this.#index + 1; at < length; at++) {
      const unit = this.#units.at(at);
      if (unit === quote) {
        this.#index = at + 1;
        return undefined;
      }
      if (unit < space) return this.#fault('unescaped control character', at);
      if (unit !== backslash) continue;
      const escape = ++at < length ? this.#units.at(at) : NaN;
      if (escape === 117) {
        for (let digit = 0; digit < 4; digit++) {
          if (++at >= length) return this.#fault('unexpected end', length);
          if (!isHexDigit(this.#units.at(at))) return this.#fault('bad escape', at);
        }
      } else if (at < length && !escapes.has(escape)) return this.#fault('bad escape', at);
    }
    return this.#fault('unexpected end', length);
  }

  #literal(word: string): JsonFault | undefined {
    for (let i = 0; i < word.length; i++) {
      if (this.#index >= this.#units.length) return this.#fault('unexpected end');
      if (this.#units.at(this.#index) !== word.charCodeAt(i)) return this.#unexpected();
      this.#index++;
    }
    return undefined;
  }

  #number(): JsonFault | undefined {
    if (this.#peek() === minus) this.#index++;
    if (this.#peek() === zero) this.#index++;
    else if (!this.#digits()) return this.#unexpected();
    if (this.#peek() === dot) {
      this.#index++;
      if (!this.#digits()) return this.#unexpected();
    }
    const exponent = this.#peek();
    if (exponent === 69 || exponent === 101) {
      this.#index++;
      const sign = this.#peek();
      if (sign === plus || sign === minus) this.#index++;
      if (!this.#digits()) return this.#unexpected();
    }
    return undefined;
  }

  #digits(): boolean {
    const start = this.#index;
    for (let unit = this.#peek(); unit >= zero && unit <= nine; unit = this.#peek()) this.#index++;
    return this.#index > start;
  }

  /** The next unit, NaN at the end. */
  #peek(): number {
    return this.#index < this.#units.length ? this.#units.at(this.#index) : NaN;
  }

  #skipSpace(): void {
    for (;;) {
      const unit = this.#peek();
      if (unit !== space && unit !== newline && unit !== carriageReturn && unit !== tab) return;
      this.#index++;
    }
  }

  #unexpected(): JsonFault {
    const unit = this.#peek();
    if (Number.isNaN(unit)) return this.#fault('unexpected end');
    const isPlain = unit > space && unit < 127;
    return this.#fault(isPlain ? `unexpected ${String.fromCharCode(unit)}` : 'unexpected character');
  }

  #fault(message: string, index = this.#index): JsonFault {
    return { message, index, wholeTo: this.#wholeTo, closers: this.#closers };
  }
}

function isHexDigit(unit: number): boolean {
  return (unit >= zero && unit <= nine) || (unit >= 65 && unit <= 70) || (unit >= 97 && unit <= 102);
}
