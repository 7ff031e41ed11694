import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { damage, damaged, documentText, linesText, looseText, numberText } from './any-json.js';
import { collect, type Collected, wtf8 } from './collect.js';
import { decode, plainDocument, plainFault, plainLines, startOf } from './plain-json.js';

const encoder = new TextEncoder();

function* cut(bytes: Uint8Array, places: readonly number[]): Generator<Uint8Array> {
  let from = 0;
  for (const to of [...places].toSorted((a, b) => a - b)) {
    yield bytes.slice(from, to);
    from = to;
  }
  yield bytes.slice(from);
}

/** Where to cut so many bytes. */
const cutsOf = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(length), { minLength: 1, maxLength: 12 });

/** What is to be read from a document's bytes; of one that is none, where it stops. */
function judgeDocument(bytes: Uint8Array, read: Collected): void {
  const expected = plainDocument(decode(bytes.subarray(startOf(bytes))));
  if (expected === undefined) assert.deepEqual(read.fault, plainFault(bytes));
  else assert.deepEqual(read, expected);
}

describe('a document', () => {
  it('means what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(documentText, (text) => {
        const bytes = encoder.encode(text);
        const read = collect([bytes]);
        assert.equal(read.fault, undefined);
        judgeDocument(bytes, read);
      }),
      { numRuns: 3000 },
    );
  });

  it('that was damaged is accepted when JSON.parse accepts it, and is refused at the same byte for the same reason', () => {
    let refused = 0;
    fc.assert(
      fc.property(documentText, fc.array(damage, { minLength: 1, maxLength: 3 }), (text, damages) => {
        const bytes = damaged(encoder.encode(text), damages);
        const read = collect([bytes]);
        if (read.fault !== undefined) refused++;
        judgeDocument(bytes, read);
      }),
      { numRuns: 20_000 },
    );
    assert.ok(refused > 5000 && refused < 19_000, `too one-sided: ${refused} refused`);
  });

  it('is the same however it is cut, damaged or not', () => {
    const input = fc
      .tuple(documentText, fc.array(damage, { maxLength: 2 }))
      .map(([text, damages]) => damaged(encoder.encode(text), damages));
    fc.assert(
      fc.property(
        input.chain((bytes) => fc.tuple(fc.constant(bytes), cutsOf(bytes.length))),
        ([bytes, places]) => {
          const whole = collect([bytes]);
          assert.deepEqual(collect(cut(bytes, places)), whole);
          assert.deepEqual(collect(Array.from(bytes, (byte) => Uint8Array.of(byte))), whole);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is the same cut in two at every byte', () => {
    fc.assert(
      fc.property(documentText, fc.array(damage, { maxLength: 1 }), (text, damages) => {
        const bytes = damaged(encoder.encode(text), damages);
        const whole = collect([bytes]);
        for (let at = 0; at <= bytes.length; at++) assert.deepEqual(collect(cut(bytes, [at])), whole);
      }),
      { numRuns: 300 },
    );
  });

  it('that was a text with lone surrogates keeps them, in names too, and pairs them with escapes', () => {
    fc.assert(
      fc.property(looseText, fc.nat(), (text, pick) => {
        const bytes = wtf8(text);
        const expected = plainDocument(text.replace(/^\ufeff/, ''));
        assert.ok(expected);
        assert.deepEqual(collect([bytes], 'document', { wtf8: true }), expected);
        const at = pick % (bytes.length + 1);
        assert.deepEqual(collect(cut(bytes, [at]), 'document', { wtf8: true }), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a text with lone surrogates that was not said to be one has three U+FFFD for each, as TextDecoder', () => {
    fc.assert(
      fc.property(looseText, (text) => {
        const bytes = wtf8(text);
        judgeDocument(bytes, collect([bytes]));
      }),
      { numRuns: 500 },
    );
  });
});

describe('lines', () => {
  it('are rows, each by itself, up to the first that is no JSON', () => {
    let refused = 0;
    const damages = fc.oneof(fc.constant([]), fc.array(damage, { minLength: 1, maxLength: 2 }));
    fc.assert(
      fc.property(linesText, damages, fc.array(fc.nat(), { maxLength: 8 }), (text, done, picks) => {
        const bytes = damaged(encoder.encode(text), done);
        const expected = plainLines(bytes);
        if (expected.fault !== undefined) refused++;
        const read = collect([bytes], 'lines');
        assert.deepEqual(withRows(read), expected);
        const places = picks.map((pick) => pick % (bytes.length + 1));
        assert.deepEqual(collect(cut(bytes, places), 'lines'), read);
      }),
      { numRuns: 8000 },
    );
    assert.ok(refused > 1000 && refused < 7000, `too one-sided: ${refused} refused`);
  });
});

/** Without a table that no row came to. */
function withRows(read: Collected): Collected {
  const tables = new Map([...read.tables].filter(([, rows]) => rows.length > 0));
  return { ...read, tables };
}

describe('numbers', () => {
  it('are those of JSON.parse to the last bit, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.array(numberText, { minLength: 1 }),
        fc.constantFrom('', ' ', '\n'),
        (numbers, space) => {
          const text = `[${numbers.map((number) => `{"a":${number}${space},"b":${space}${number}}`).join(',')}]`;
          judgeDocument(encoder.encode(text), collect([encoder.encode(text)]));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('that JSON has not are refused', () => {
    const noNumbers = [
      '01',
      '-',
      '+1',
      '.5',
      '1.',
      '1.e2',
      '1e',
      '1e+',
      '-01',
      '00',
      '0x1',
      'NaN',
      'Infinity',
      '1_0',
      '--1',
      '1-',
    ];
    for (const text of noNumbers) {
      for (const document of [
        text,
        `[${text}]`,
        `[{"a":${text}}]`,
        `[{"a":1},{"a":${text},"b":2}]`,
        `{"a":${text}}`,
      ]) {
        const bytes = encoder.encode(document);
        assert.equal(plainDocument(document), undefined);
        assert.deepEqual(collect([bytes]).fault, plainFault(bytes), document);
      }
    }
  });
});
