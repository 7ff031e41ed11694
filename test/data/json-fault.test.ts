import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unitsOfBytes, unitsOfText } from '../../src/data/fault-place.js';
import { findJsonFault } from '../../src/data/json-fault.js';

const faultIn = (text: string) => findJsonFault(unitsOfText(text));

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON, and JSON with something done to it. */
const jsonText = fc
  .tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(undefined, 1, '\t'))
  .map(([value, space]) => JSON.stringify(value, null, space));
const nearJson = fc
  .tuple(
    jsonText,
    fc.nat(),
    fc.constantFrom('cut', 'drop', 'put', 'swap'),
    fc.constantFrom(...'{}[],:"\\0-1.eE+tfn \n\u0001é😀/u'),
  )
  .map(([text, pick, how, unit]) => {
    const at = pick % (text.length + 1);
    if (how === 'cut') return text.slice(0, at);
    if (how === 'drop') return text.slice(0, at) + text.slice(at + 1);
    if (how === 'put') return text.slice(0, at) + unit + text.slice(at);
    return text.slice(0, at) + unit + text.slice(at + 1);
  });

test('there is a fault where JSON.parse refuses, and only there', () => {
  fc.assert(
    fc.property(nearJson, (text) => {
      assert.equal(faultIn(text) === undefined, parses(text), text);
    }),
    { numRuns: 5000 },
  );
});

test('the fault is where the engine stops too, as far as it tells', () => {
  let told = 0;
  fc.assert(
    fc.property(nearJson, (text) => {
      let message = '';
      try {
        JSON.parse(text);
      } catch (error) {
        message = (error as Error).message;
      }
      const fault = faultIn(text);
      // V8 says "at position N", or that the input ended, or quotes the token.
      const position = /at position (\d+)/.exec(message)?.[1];
      if (position !== undefined) assert.equal(fault?.index, Number(position), message);
      else if (message.startsWith('Unexpected end')) assert.equal(fault?.index, text.length, message);
      else return;
      told++;
    }),
    { numRuns: 3000 },
  );
  assert.ok(told > 300, 'the engine no longer tells where');
});

test('what is whole before the fault parses', () => {
  const rows = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 });
  const document = fc
    .tuple(rows, fc.boolean())
    .map(([list, bare]) => JSON.stringify(bare ? list : { timeZone: 'UTC', contacts: list }));
  fc.assert(
    fc.property(document, fc.nat(), (text, pick) => {
      const cut = text.slice(0, pick % text.length);
      const fault = faultIn(cut);
      assert.ok(fault);
      if (cut === '') return;
      const whole = JSON.parse(cut.slice(0, fault.wholeTo) + fault.closers) as
        { contacts?: unknown[] } | unknown[];
      const list = JSON.parse(text) as { contacts?: unknown[] } | unknown[];
      const all = Array.isArray(list) ? list : (list.contacts as unknown[]);
      const kept = Array.isArray(whole) ? whole : (whole.contacts ?? []);
      assert.deepEqual(kept, all.slice(0, kept.length));
      // Whatever ends before the cut, with the comma behind it, is there.
      const ended = all.filter(
        (_, i) => text.indexOf('[') + 1 + JSON.stringify(all.slice(0, i + 1)).length - 1 <= cut.length,
      );
      assert.ok(kept.length >= ended.length);
    }),
    { numRuns: 500 },
  );
});

test('messages and indexes', () => {
  const cases: [string, string, number][] = [
    ['', 'unexpected end', 0],
    ['{"a":1,}', 'unexpected }', 7],
    ['[1,,2]', 'unexpected ,', 3],
    ['[1 2]', 'unexpected 2', 3],
    ['{a:1}', 'unexpected a', 1],
    ["{'a':1}", "unexpected '", 1],
    ['{"a" 1}', 'unexpected 1', 5],
    ['[01]', 'unexpected 1', 2],
    ['[1.]', 'unexpected ]', 3],
    ['[1e+]', 'unexpected ]', 4],
    ['[-]', 'unexpected ]', 2],
    ['[nul]', 'unexpected ]', 4],
    ['[NaN]', 'unexpected N', 1],
    ['["a\nb"]', 'unescaped control character', 3],
    ['["\\x"]', 'bad escape', 3],
    ['["\\u12g4"]', 'bad escape', 6],
    ['["abc', 'unexpected end', 5],
    ['["\\', 'unexpected end', 3],
    ['["\\u12', 'unexpected end', 6],
    ['[1]]', 'unexpected ]', 3],
    ['{} {}', 'unexpected {', 3],
    ['[é]', 'unexpected character', 1],
    ['[tru', 'unexpected end', 4],
  ];
  for (const [text, message, index] of cases) {
    const fault = faultIn(text);
    assert.deepEqual([fault?.message, fault?.index], [message, index], JSON.stringify(text));
  }
});

test('a place is the byte, the line and the character, in text as in bytes', () => {
  const text = '{"café": "北京 😀",\r\n "é😀": ,}';
  const index = text.indexOf(',}');
  const byte = new TextEncoder().encode(text.slice(0, index)).length;
  const column = [...(text.slice(0, index).split('\n').at(-1) as string)].length + 1;
  assert.deepEqual(unitsOfText(text).place(faultIn(text)?.index as number), { byte, line: 2, column });
  const bytes = new TextEncoder().encode(text);
  const units = unitsOfBytes(bytes);
  assert.deepEqual(units.place(findJsonFault(units)?.index as number), { byte, line: 2, column });
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes);
  const behind = unitsOfBytes(marked);
  assert.deepEqual(behind.place(findJsonFault(behind, behind.start)?.index as number), {
    byte: byte + 3,
    line: 2,
    column,
  });
});

test('a deep nest is scanned without a deep stack', () => {
  assert.equal(faultIn('['.repeat(200_000))?.index, 200_000);
});
