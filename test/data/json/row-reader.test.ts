import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { numberText } from './any-json.js';
import { collect } from './collect.js';
import { encoder, judgeDocument } from './judge.js';
import { plainDocument, plainFault } from './plain-json.js';

describe('rows of one format', () => {
  it('are predicted whatever they lack, and a name is asked for once however it is written', () => {
    const names = ['"a"', '"ab"', '"\\u0061"', '"b"', '"b:"', '"c"', '"京"', '""'];
    const row = fc
      .tuple(fc.subarray(names), fc.constantFrom(',', ', ', ',\n'), fc.constantFrom(':', ': '))
      .map(([left, comma, colon]) => `{${left.map((name, i) => `${name}${colon}${i}`).join(comma)}}`);
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 40 }), (rows) => {
        const bytes = encoder.encode(`[${rows.join(',')}]`);
        const read = collect([bytes]);
        assert.equal(read.fault, undefined);
        judgeDocument(bytes, read);
      }),
      { numRuns: 2000 },
    );
  });

  it('may have more names than are remembered, and longer ones', () => {
    const name = (i: number): string => (i % 500 === 0 ? 'n'.repeat(2000 + i) : `name ${i}`);
    const rows = Array.from({ length: 6000 }, (_, i) => ({ [name(i)]: i, [name(i + 1)]: null, same: true }));
    const bytes = encoder.encode(JSON.stringify([...rows, ...rows.slice(0, 100)]));
    judgeDocument(bytes, collect([bytes]));
  });

  it('that begin with various names do not begin within each other', () => {
    const text = '[{"a":1},{"b":1},{"b":1{"a":2}]';
    const { fault, tables } = collect([encoder.encode(text)]);
    assert.equal(plainDocument(text), undefined);
    assert.deepEqual(fault, plainFault(encoder.encode(text)));
    assert.equal(tables.get(null)?.length, 2);
  });

  it('cannot be told from what merely looks like them', () => {
    const head = '[{"a":1,"b":2},{"a":1,"b":2},';
    for (const tail of [
      '{"a":1{"a":1}]',
      '{"a":1"b":2}]',
      '{,"b":2}]',
      '{"a":1,"b":2,}]',
      '{"a":1,"b"2}]',
      '{"a":,"b":2}]',
    ]) {
      const bytes = encoder.encode(head + tail);
      assert.equal(plainDocument(head + tail), undefined);
      const { fault, tables } = collect([bytes]);
      assert.deepEqual(fault, plainFault(bytes), tail);
      assert.equal(tables.get(null)?.length, 2);
    }
  });
});

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
