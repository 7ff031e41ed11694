import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DocumentReader } from '../../../src/data/json/document-reader.js';
import { JsonSyntaxError } from '../../../src/data/json/json-syntax-error.js';
import { damage, damaged, documentText, linesText, looseText } from './any-json.js';
import { collect, type Collected, Collector, wtf8 } from './collect.js';
import { cut, encoder, judgeDocument } from './judge.js';
import { plainDocument, plainLines } from './plain-json.js';

/** Where to cut so many bytes. */
const cutsOf = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(length), { minLength: 1, maxLength: 12 });

/** A fault at the one byte that stands nowhere else. */
function only(bytes: Uint8Array, char: string): object {
  const byte = bytes.indexOf(char.charCodeAt(0));
  return { message: `unexpected ${char}`, byte, line: 1, column: byte + 1, row: undefined };
}

/** Few enough bytes to cut at each of them. */
const shortText = documentText.filter((text) => text.length < 400);

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
      { numRuns: 10_000 },
    );
    assert.ok(refused > 2000 && refused < 9500, `too one-sided: ${refused} refused`);
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
          // A window that is hardly larger than a row is full, and emptied, often.
          assert.deepEqual(collect(cut(bytes, places), 'document', { windowBytes: 24 }), whole);
          assert.deepEqual(collect(Array.from(bytes, (byte) => Uint8Array.of(byte))), whole);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is the same cut in two at every byte', () => {
    fc.assert(
      fc.property(shortText, fc.array(damage, { maxLength: 1 }), (text, damages) => {
        const bytes = damaged(encoder.encode(text), damages);
        const whole = collect([bytes]);
        for (let at = 0; at <= bytes.length; at++) assert.deepEqual(collect(cut(bytes, [at])), whole);
      }),
      { numRuns: 200 },
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
        assert.deepEqual(collect(cut(bytes, places), 'lines', { windowBytes: 24 }), read);
      }),
      { numRuns: 4000 },
    );
    assert.ok(refused > 500 && refused < 3500, `too one-sided: ${refused} refused`);
  });
});

/** Without a table that no row came to. */
function withRows(read: Collected): Collected {
  const tables = new Map([...read.tables].filter(([, rows]) => rows.length > 0));
  return { ...read, tables };
}

describe('a large input', () => {
  it('is placed by line and character, whatever left the window before', () => {
    const rowText = fc.constantFrom(
      '{"a":"é京😀"}',
      '{"a":1}',
      '{"a":\n"é"}',
      '[ "京"\n]',
      '{"é":1,\r\n"b":2}',
      '1',
    );
    const separator = fc.constantFrom(',', ',\n', ' , ');
    const rows = fc.array(fc.tuple(rowText, separator), { minLength: 150, maxLength: 300 });
    fc.assert(
      fc.property(rows, fc.constantFrom('', '\ufeff'), fc.nat(), damage, (parts, mark, pick, done) => {
        const text = `${mark}{"covers":["é",\n1],"rows":[${parts.flat().join('')}{}]}`;
        const sound = encoder.encode(text);
        // Most damage is late in the input.
        const bytes = damaged(sound, [{ ...done, at: Math.max(0, sound.length - 1 - (pick % 300)) }]);
        const read = collect(cut(bytes, [pick % sound.length]), 'document', { windowBytes: 100 });
        judgeDocument(bytes, read);
      }),
      { numRuns: 1000 },
    );
  });

  it('may be nested as deeply as JSON.parse goes: in a row, as a row, as a member, and as a document', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const mixed = '{"rows":['.repeat(60_000) + ']}'.repeat(60_000);
    for (const nest of [deep, mixed]) {
      for (const text of [`{"rows":[{"a":${nest},"b":1},${nest}],"deep":0}`, nest]) {
        const bytes = encoder.encode(text);
        judgeDocument(bytes, collect([bytes]));
        const byte = bytes.length - 1;
        const end = { message: 'unexpected end', byte, line: 1, column: byte + 1, row: undefined };
        assert.deepEqual(collect([bytes.subarray(0, -1)]).fault, end);
      }
      // No assertion goes so deep as this value.
      const read = collect([encoder.encode(`{"deep":${nest}}`)]);
      assert.deepEqual([read.fault, [...read.members.keys()]], [undefined, ['deep']]);
      const crossed = encoder.encode(`[{"a":${nest.slice(0, -1)}!}]`);
      assert.deepEqual(collect([crossed]).fault, only(crossed, '!'));
    }
  });

  it('is read again as it grows only so often that a huge row costs what its bytes cost', () => {
    const text = `[{"a":1},{"a":"${'é\\n'.repeat(500_000)}","b":[${'1,'.repeat(400_000)}2]},{"a":3}]`;
    const bytes = encoder.encode(text);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, i) =>
      bytes.subarray(1000 * i, 1000 * (i + 1)),
    );
    const collector = new Collector();
    const reader = new DocumentReader(collector, 'document');
    for (const piece of pieces) reader.push(piece);
    reader.end();
    assert.deepEqual(collector.tables, plainDocument(text)?.tables);
    assert.ok(collector.forgotten > 5 && collector.forgotten < 25, `${collector.forgotten} times`);
  });
});

describe('a reader', () => {
  it('is over when a sink has thrown, and lets what it threw through', () => {
    const limit = new Error('too many rows');
    const collector = new Collector();
    const rows = collector.rows(null)!;
    const sink = {
      ...collector,
      rows: () => ({
        ...rows,
        endRow: () => {
          throw limit;
        },
      }),
      member: assert.fail,
      other: assert.fail,
    };
    const reader = new DocumentReader(sink, 'document');
    assert.throws(
      () => reader.push(encoder.encode('[{"a":1},{"a":2}]')),
      (error) => error === limit,
    );
    assert.throws(() => reader.push(encoder.encode(' ')), /the reader is over/);
    assert.throws(() => reader.end(), /the reader is over/);
  });

  it('is over behind a fault, and at the end', () => {
    const broken = new DocumentReader(new Collector(), 'document');
    assert.throws(() => broken.push(encoder.encode('[1}')), JsonSyntaxError);
    assert.throws(() => broken.end(), /the reader is over/);
    const whole = new DocumentReader(new Collector(), 'document');
    whole.push(encoder.encode('[]'));
    whole.end();
    assert.throws(() => whole.end(), /the reader is over/);
  });

  it('has no row of an empty input of lines, and a fault of an empty document', () => {
    assert.deepEqual(collect([], 'lines').tables, new Map());
    assert.deepEqual(collect([encoder.encode(' \n\r\n\t')], 'lines').tables, new Map());
    assert.deepEqual(collect([]).fault, {
      message: 'unexpected end',
      byte: 0,
      line: 1,
      column: 1,
      row: undefined,
    });
  });

  it('needs to know where rows of lines go', () => {
    const reader = new DocumentReader(
      { rows: () => undefined, member: assert.fail, other: assert.fail },
      'lines',
    );
    assert.throws(() => reader.push(encoder.encode('{}\n')), RangeError);
  });

  it('gives an array that no rows are wanted of as one value', () => {
    const given: unknown[] = [];
    const reader = new DocumentReader(
      { rows: () => undefined, member: assert.fail, other: (value) => given.push(value) },
      'document',
    );
    reader.push(encoder.encode('[1,'));
    reader.push(encoder.encode('{"a":2}]'));
    reader.end();
    assert.deepEqual(given, [[1, { a: 2 }]]);
  });
});
