import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../../src/i18n/en/index.js';
import { problemText } from '../../src/i18n/problem-text.js';
import { refusedValue } from '../../src/i18n/refused-value.js';
import { ru } from '../../src/i18n/ru/index.js';
import { zh } from '../../src/i18n/zh/index.js';
import { problem, problemCodes, type Problem } from '../../src/problem.js';
import { plainSpaces } from './plain-spaces.js';

function inAll(problem: Problem): string[] {
  return [en, zh, ru].map((locale) => plainSpaces(problemText(problem, locale)));
}

test('malformed JSON is told with line, column and byte', () => {
  const problem: Problem = {
    code: 'malformed-json',
    severity: 'error',
    values: { message: 'unexpected "}"' },
    count: 1,
    first: [{ part: 'contacts', row: 2, line: 12, column: 4, byte: 1234 }],
  };
  assert.deepEqual(inAll(problem), [
    'The JSON is malformed: unexpected "}". At: line 12, column 4 (byte 1,234).',
    'JSON 格式有误。位置：第 12 行第 4 列（第 1,234 字节）。',
    'Ошибка в записи JSON. Место: строка 12, столбец 4 (байт 1 234).',
  ]);
});

test('a row that another one overlaps with is named from 1, too', () => {
  const problem: Problem = {
    code: 'overlapping-rows',
    severity: 'error',
    values: { part: 'ledger', other: 0 },
    count: 1,
    first: [{ part: 'ledger', row: 1, path: 'from' }],
  };
  for (const text of inAll(problem)) {
    assert.match(text, /1/);
    assert.doesNotMatch(text, /0/);
  }
});

test('rows are counted, and named from 1', () => {
  const problem: Problem = {
    code: 'impossible-value',
    severity: 'warning',
    values: { field: 'queueSeconds', value: -5 },
    count: 21,
    first: [
      { part: 'contacts', row: 0 },
      { part: 'contacts', row: 6 },
    ],
  };
  assert.deepEqual(inAll(problem), [
    '21 rows with an impossible value in “queueSeconds”, such as −5; taken as not known. First at: contacts, row 1 and contacts, row 7.',
    '21 行的“queueSeconds”取值不合理，例如 −5，按未知处理。首次出现于：contacts 第 1 行和 contacts 第 7 行。',
    'Невозможное значение в поле «queueSeconds» (21 строка), например −5; оно считается неизвестным. Впервые: contacts, строка 1 и contacts, строка 7.',
  ]);
});

test('a message that ends itself is not ended twice', () => {
  const problem: Problem = {
    code: 'internal',
    severity: 'error',
    values: { message: 'no such thing!' },
    count: 1,
    first: [],
  };
  assert.equal(problemText(problem, en), 'An error in Callboard itself: no such thing!');
});

test('text of the data stays text, patterns of replacement too', () => {
  const problem: Problem = {
    code: 'unknown-outcome',
    severity: 'warning',
    values: { value: '<b>$&</b>', direction: 'inbound' },
    count: 1,
    first: [],
  };
  assert.equal(
    problemText(problem, en),
    '1 row with the unknown outcome “<b>$&</b>” (inbound); taken as not known.',
  );
});

test('a refusal in Chinese or Russian has no English but the value that is refused', () => {
  const message = 'order by neither a metric nor a key of the query: colour';
  const names =
    'found url status part field limit value zone from to kind metric option direction currency other reason version tag language words first attribute path';
  const values = { ...Object.fromEntries(names.split(' ').map((name) => [name, '1'])), message };
  for (const locale of [zh, ru]) {
    for (const code of problemCodes) {
      const text = problemText({ ...problem(code), values }, locale);
      assert.doesNotMatch(text, /[a-z]{2,} +[a-z]{2,}/i, `${locale.tag} ${code}`);
      assert.doesNotMatch(text, /undefined/, `${locale.tag} ${code}`);
    }
    assert.match(problemText(problem('invalid-query', { message }), locale), /[“«]colour[”»]/);
    assert.doesNotMatch(problemText(problem('invalid-query', { message: 'no such thing' }), locale), /[“«]/);
  }
});

test('what a refusal says stands before its colon, and behind it the value alone', () => {
  const src = new URL('../../src/', import.meta.url);
  const refusals = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => readFileSync(new URL(file.replaceAll('\\', '/'), src), 'utf8'))
    .flatMap((text) => [...text.matchAll(/new (?:Range|Type)Error\(\s*([`'])(.*?)\1/gs)])
    .map(([, , text]) => text!);
  assert.ok(refusals.length > 100, `${refusals.length} refusals`);
  const wordy = refusals.filter((text) =>
    /[a-z]{2,} +[a-z]{2,}/i.test(refusedValue(text.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '1'))),
  );
  assert.deepEqual(wordy, []);
});
