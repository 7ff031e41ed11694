import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { languageOf } from '../../../src/analysis/terms/language-of.js';
import { wordsOf } from '../../../src/analysis/terms/words-of.js';

function forms(text: string, latin?: string): readonly string[] {
  return wordsOf(text, latin).map(({ form }) => form);
}

describe('what of a comment is a term', () => {
  const table: readonly (readonly [name: string, text: string, terms: readonly string[]])[] = [
    [
      'English, without what says nothing',
      "It's the third time I've called about the refund!",
      ['third', 'time', 'called', 'refund'],
    ],
    ['English in capitals', 'REFUND Refund refund', ['refund', 'refund', 'refund']],
    ['curly apostrophes, possessives', 'The agent’s reply: don’t', ['agent', 'reply']],
    ['Russian, ё and capitals', 'Ещё ждём ВОЗВРАТ денег, а ёлка нет', ['ждем', 'возврат', 'денег', 'елка']],
    ['Chinese words of two characters', '退款三个星期还没收到', ['退款', '星期', '收到']],
    ['Chinese that only connects', '我的都不是因为这个', []],
    ['languages mixed in one comment', 'APP 打不开, спасибо', ['app', '打不开', 'спасибо']],
    ['full-width letters', 'ＲＥＦＵＮＤ', ['refund']],
    ['numbers, in whatever script', 'call 5550100 at 5pm, 第12号 ４５６', ['call']],
    ['mail and pages', 'write to ann.lee@example.org or https://example.org/help?x=login now', ['write']],
    [
      'addresses amid Chinese',
      '请联系ann@example.org退款，网址www.example.cn/help。谢谢',
      ['联系', '退款', '网址', '谢谢'],
    ],
    ['names of hosts', 'see shop.example.com/login please', ['see', 'please']],
    ['what a policy has masked', 'my number is ••• and ••• is my mail', ['number', 'mail']],
    [
      'what looks like code',
      '<img src=x onerror=alert(1)> __proto__',
      ['img', 'src', 'onerror', 'alert', '__proto__'],
    ],
    ['single letters, marks, emoji', 'a x — ☎ 😡 …', []],
    ['nothing', '   ', []],
  ];
  for (const [name, text, terms] of table) test(name, () => assert.deepEqual(forms(text), terms));
});

test('the forms of a Russian word are one term, those of an English one are not', () => {
  const keys = (text: string): readonly string[] => wordsOf(text).map(({ key }) => key);
  assert.equal(new Set(keys('возврат возврата возвратом возвраты')).size, 1);
  assert.equal(new Set(keys('refund refunds')).size, 2);
});

test('other languages of Latin script have no stop words but those of English are words in them', () => {
  assert.deepEqual(forms('Die Rechnung war falsch', 'de'), ['die', 'rechnung', 'war', 'falsch']);
});

test('the language is that of most letters', () => {
  assert.equal(languageOf('退款还没 please'), 'zh');
  assert.equal(languageOf('APP打不开'), 'zh');
  assert.equal(languageOf('мой login'), 'en');
  assert.equal(languageOf('мой логин ok'), 'ru');
  assert.equal(languageOf('Danke', 'de'), 'de');
  assert.equal(languageOf('12 345 !'), null);
});

test('places are those of the text, whatever is in it', () => {
  const piece = fc.constantFrom(
    'Возврат',
    '退款',
    'refund',
    '😡',
    ' ',
    'ﬁne',
    'e\u0301',
    '•••',
    'a@b.org',
    '7',
    '<b>',
    '\u200f',
    'İ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const { form, from, to } of wordsOf(text)) {
        assert.ok(from >= end && to > from && to <= text.length);
        end = to;
        assert.equal(form, text.slice(from, to).normalize('NFKC').toLowerCase().replace('ё', 'е'));
      }
    }),
    { numRuns: 300 },
  );
});

test('a word without an end, and dots without one, are read as any other', () => {
  const word = 'w'.repeat(100_000);
  assert.deepEqual(
    wordsOf(`${word} a@b.org x.${'x.'.repeat(5000)} slow`).map(({ form, from }) => [form.length, from]),
    [
      [100_000, 0],
      // Unicode's rules keep letters together that have a dot between them.
      [10_001, 100_009],
      [4, 110_012],
    ],
  );
});
