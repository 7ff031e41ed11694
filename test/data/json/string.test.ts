import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collect, wtf8 } from './collect.js';
import { encoder, judgeDocument } from './judge.js';
import { plainDocument } from './plain-json.js';

/** Bytes at whose sides the rules of UTF-8 change. */
const edges = [
  0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
  0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];

const laterEdges = [0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xff];

describe('strings', () => {
  it('of bytes that are no UTF-8 have as many U+FFFD as TextDecoder gives them', () => {
    for (const first of edges) {
      for (const second of edges) {
        const rows = laterEdges.flatMap((third) =>
          laterEdges.flatMap((fourth) => [
            ...encoder.encode('{"a":"'),
            ...[first, second, third, fourth],
            ...encoder.encode('","b":"\\n'),
            ...[first, second, third, fourth],
            ...encoder.encode('"},'),
          ]),
        );
        const bytes = Uint8Array.from([...encoder.encode('['), ...rows, ...encoder.encode('{}]')]);
        judgeDocument(bytes, collect([bytes]));
      }
    }
  });

  it('of halves of pairs, escaped or not, join where they make a pair', () => {
    const units = [
      '\ud800',
      '\udbff',
      '\udc00',
      '\udfff',
      '\\ud800',
      '\\uDBFF',
      '\\udc00',
      '\\uDFFF',
      'x',
      '\ud7ff',
      '\ue000',
    ];
    const texts = units.flatMap((a) => units.flatMap((b) => units.map((c) => `"${a}${b}${c}"`)));
    const document = `[${texts.map((text) => `{"a":${text},${text}:1}`).join(',')}]`;
    const read = collect([wtf8(document)], 'document', { wtf8: true });
    assert.deepEqual(read, plainDocument(document));
  });

  it('with any escape mean what JSON.parse makes of it, or are no strings', () => {
    for (let byte = 0; byte < 0x80; byte++) {
      const char = String.fromCharCode(byte);
      for (const text of [char, `\\${char}`, `\\u00${char}0`, `\\u${char}123`, `\\ud83d\\ud${char}00`]) {
        for (const document of [
          `[{"a":"x${text}y"}]`,
          `[{"a":["${text}"]}]`,
          `{"${text}":0}`,
          `[{"${text}":0}]`,
        ]) {
          const bytes = encoder.encode(document);
          judgeDocument(bytes, collect([bytes]));
        }
      }
    }
  });

  it('are plain up to any byte that is not, wherever it stands', () => {
    for (let length = 0; length < 9; length++) {
      for (let at = 0; at <= length; at++) {
        for (let byte = 0; byte < 0x100; byte++) {
          const content = new Uint8Array(length + 1).fill(0x61);
          content[at] = byte;
          const bytes = Uint8Array.from([...encoder.encode('[{"a":"'), ...content, ...encoder.encode('"}]')]);
          judgeDocument(bytes, collect([bytes]));
        }
      }
    }
  });
});
