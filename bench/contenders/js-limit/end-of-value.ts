import { endOfText } from './texts.js';

/** Where any value of JSON that begins at `at` ends: at the comma or bracket behind it. */
export function endOfValue(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let i = at; i < bytes.length; i += 1) {
    switch (bytes[i]) {
      case 34: // "
        i = endOfText(bytes, i + 1);
        break;
      case 91: // [
      case 123: // {
        depth += 1;
        break;
      case 93: // ]
      case 125: // }
        if (depth === 0) return i;
        depth -= 1;
        break;
      case 44: // ,
        if (depth === 0) return i;
    }
  }
  throw new SyntaxError('unexpected end');
}
