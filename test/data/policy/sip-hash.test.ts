import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sipHash } from '../../../src/data/policy/sip-hash.js';

/** The key 00 01 … 0f and the messages of n bytes 00 01 … of the authors' own `vectors.h`, as bytes 0 to 7 of the hash. */
const key = Uint32Array.of(0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c);
const vectors: Readonly<Record<number, string>> = {
  0: '310e0edd47db6f72',
  1: 'fd67dc93c539f874',
  2: '5a4fa9d909806c0d',
  7: '37d1018bf50002ab',
  8: '6224939a79f5f593',
  15: 'e545be4961ca29a1',
};

describe('SipHash-2-4', () => {
  for (const [length, expected] of Object.entries(vectors)) {
    it(`hashes ${length} bytes as its authors do`, () => {
      const { high, low } = sipHash(
        key,
        Uint8Array.from({ length: Number(length) }, (_, i) => i),
      );
      const bytes = [low, high].flatMap((word) => [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff));
      assert.equal(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''), expected);
    });
  }
});
