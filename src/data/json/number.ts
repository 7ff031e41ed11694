import { dot, minus, nine, plus, zero } from './ascii.js';
import { refused, type Refusal } from './refusal.js';

/** Powers of ten that a double holds exactly. */
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** So many digits are always below 2⁵³, and so exact. */
const exactDigits = 15;

/** Reads numbers. */
export class NumberReader {
  /** The number last read. */
  value = 0;

  /** The index behind the number at `at`. */
  read(bytes: Uint8Array, start: number): number | Refusal {
    let at = start;
    const isNegative = bytes[at] === minus;
    if (isNegative) at++;
    let digits = 0;
    let mantissa = 0;
    let byte = bytes[at] as number;
    if (byte === zero) byte = bytes[++at] as number;
    else {
      const from = at;
      for (; byte >= zero && byte <= nine; byte = bytes[++at] as number)
        mantissa = mantissa * 10 + byte - zero;
      digits = at - from;
      if (digits === 0) return refused(at);
    }
    let scale = 0;
    if (byte === dot) {
      const from = ++at;
      byte = bytes[at] as number;
      for (; byte >= zero && byte <= nine; byte = bytes[++at] as number)
        mantissa = mantissa * 10 + byte - zero;
      if (at === from) return refused(at);
      digits += at - from;
      scale = from - at;
    }
    if (byte === 69 || byte === 101) {
      byte = bytes[++at] as number;
      const isDown = byte === minus;
      if (isDown || byte === plus) byte = bytes[++at] as number;
      const from = at;
      let exponent = 0;
      for (; byte >= zero && byte <= nine; byte = bytes[++at] as number)
        exponent = exponent * 10 + byte - zero;
      if (at === from) return refused(at);
      scale += isDown ? -exponent : exponent;
    }
    if (digits > exactDigits || scale > 22 || scale < -22) this.value = slowNumber(bytes, start, at);
    else {
      // One rounding of two exact numbers: the nearest double, as the grammar wants it.
      const size = scale < 0 ? mantissa / (powers[-scale] as number) : mantissa * (powers[scale] as number);
      this.value = isNegative ? -size : size;
    }
    return at;
  }
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number);
  return Number(text);
}
