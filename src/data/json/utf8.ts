/**
 * The index behind the code point at `at`; where the bytes are no UTF-8, −n: n of them mean one U+FFFD, as for
 * `TextDecoder`. With `surrogates`, those in three bytes are taken too (WTF-8). Behind the bytes stands a zero.
 */
export function behindCodePoint(bytes: Uint8Array, at: number, surrogates: boolean): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return at + 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const second = bytes[at + 1] as number;
  if (lead < 0xe0) return isContinuation(second) ? at + 2 : -1;
  if (!isContinuation(second)) return -1;
  // Too long a form, a surrogate, and what is above U+10FFFF show in the second byte.
  if (lead === 0xe0 && second < 0xa0) return -1;
  if (lead === 0xed && second > 0x9f && !surrogates) return -1;
  if (lead === 0xf0 && second < 0x90) return -1;
  if (lead === 0xf4 && second > 0x8f) return -1;
  if (!isContinuation(bytes[at + 2] as number)) return -2;
  if (lead < 0xf0) return at + 3;
  return isContinuation(bytes[at + 3] as number) ? at + 4 : -3;
}

/** Whether a byte is a further one of its code point. */
export function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/**
 * The text of bytes `from` ≤ i < `to`, which are UTF-8 with surrogates (WTF-8): `TextDecoder` would make U+FFFD of lone
 * ones, and drop a byte order mark that is a part of the text.
 */
export function textOfWtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to;) {
    const next = behindCodePoint(bytes, at, true);
    text += next < 0 ? '\ufffd' : String.fromCodePoint(codePoint(bytes, at));
    at = next < 0 ? at - next : next;
  }
  return text;
}

function codePoint(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return lead;
  const second = (bytes[at + 1] as number) & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  const third = (bytes[at + 2] as number) & 0x3f;
  if (lead < 0xf0) return ((lead & 0xf) << 12) | (second << 6) | third;
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f);
}
