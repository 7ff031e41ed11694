/**
 * SipHash-2-4: 64 bits of a text that tell nothing of it, and that nobody can recompute who does not have the key. Made
 * for short inputs, so that the names of a million rows cost no more than reading them.
 */

/** 128 bits, as four words, the lowest first. */
export type HashKey = Uint32Array;

/** 64 bits, as two words. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** Of bytes. */
export function sipHash(key: HashKey, bytes: ArrayLike<number>): Hash {
  const state = startOf(key);
  const whole = bytes.length - (bytes.length % 8);
  for (let at = 0; at < whole; at += 8) absorb(state, wordAt(bytes, at), wordAt(bytes, at + 4));
  // The last word has what is left and, as its highest byte, the length.
  const rest = Array.from({ length: 8 }, (_, i) =>
    whole + i < bytes.length ? (bytes[whole + i] as number) : 0,
  );
  rest[7] = bytes.length & 0xff;
  absorb(state, wordAt(rest, 0), wordAt(rest, 4));
  state[v2] = (state[v2] as number) ^ 0xff;
  for (let i = 0; i < 4; i++) round(state);
  return {
    low: fold(state, 0),
    high: fold(state, 1),
  };
}

/** Of the UTF-16 units of a text, two bytes each. */
export function sipHashText(key: HashKey, text: string): Hash {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >>> 8;
  }
  return sipHash(key, bytes);
}

/** Four words of 64 bits, each as two halves, the low one first. */
type State = Uint32Array;

const v0 = 0;
const v1 = 2;
const v2 = 4;
const v3 = 6;

function startOf(key: HashKey): State {
  const [k0, k1, k2, k3] = key as unknown as [number, number, number, number];
  // "somepseudorandomlygeneratedbytes", low halves first.
  return Uint32Array.of(
    k0 ^ 0x70736575,
    k1 ^ 0x736f6d65,
    k2 ^ 0x6e646f6d,
    k3 ^ 0x646f7261,
    k0 ^ 0x6e657261,
    k1 ^ 0x6c796765,
    k2 ^ 0x79746573,
    k3 ^ 0x74656462,
  );
}

function wordAt(bytes: ArrayLike<number>, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

function absorb(state: State, low: number, high: number): void {
  state[v3] = (state[v3] as number) ^ low;
  state[v3 + 1] = (state[v3 + 1] as number) ^ high;
  round(state);
  round(state);
  state[v0] = (state[v0] as number) ^ low;
  state[v0 + 1] = (state[v0 + 1] as number) ^ high;
}

function round(state: State): void {
  add(state, v0, v1);
  rotate(state, v1, 13);
  xor(state, v1, v0);
  rotate(state, v0, 32);
  add(state, v2, v3);
  rotate(state, v3, 16);
  xor(state, v3, v2);
  add(state, v0, v3);
  rotate(state, v3, 21);
  xor(state, v3, v0);
  add(state, v2, v1);
  rotate(state, v1, 17);
  xor(state, v1, v2);
  rotate(state, v2, 32);
}

function add(state: State, to: number, from: number): void {
  const low = (state[to] as number) + (state[from] as number);
  state[to] = low;
  state[to + 1] = (state[to + 1] as number) + (state[from + 1] as number) + (low > 0xffffffff ? 1 : 0);
}

function xor(state: State, to: number, from: number): void {
  state[to] = (state[to] as number) ^ (state[from] as number);
  state[to + 1] = (state[to + 1] as number) ^ (state[from + 1] as number);
}

/** To the left. */
function rotate(state: State, at: number, by: number): void {
  const low = state[at] as number;
  const high = state[at + 1] as number;
  if (by === 32) {
    state[at] = high;
    state[at + 1] = low;
    return;
  }
  state[at] = (low << by) | (high >>> (32 - by));
  state[at + 1] = (high << by) | (low >>> (32 - by));
}

function fold(state: State, half: 0 | 1): number {
  const words = [v0, v1, v2, v3].map((at) => state[at + half] as number);
  return words.reduce((all, word) => all ^ word, 0) >>> 0;
}
