import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../src/i18n/en/index.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { formatsOf, valueParts } from '../../src/i18n/formats.js';
import { ru } from '../../src/i18n/ru/index.js';
import { zh } from '../../src/i18n/zh/index.js';
import { plainSpaces } from './plain-spaces.js';

/** The same said in English, Chinese and Russian. */
function inAll(say: (formats: ReturnType<typeof formatsOf>) => string): string[] {
  return [en, zh, ru].map((locale) => plainSpaces(say(formatsOf(locale))));
}

describe('values', () => {
  test('rates are percents', () => {
    assert.deepEqual(
      inAll((f) => f.value('ratio', 0.8137, 1)),
      ['81.4%', '81.4%', '81,4 %'],
    );
    assert.deepEqual(
      inAll((f) => f.value('ratio', 0.8137, 0)),
      ['81%', '81%', '81 %'],
    );
    assert.deepEqual(
      inAll((f) => f.value('ratio', 0.8, 1)),
      ['80.0%', '80.0%', '80,0 %'],
    );
  });

  test('none and all are told from nearly none and nearly all', () => {
    assert.deepEqual(
      inAll((f) => f.value('ratio', 0, 1)),
      ['0%', '0%', '0 %'],
    );
    assert.deepEqual(
      inAll((f) => f.value('ratio', 1, 1)),
      ['100%', '100%', '100 %'],
    );
    assert.deepEqual(
      inAll((f) => f.value('ratio', 0.0004, 1)),
      ['0.0%', '0.0%', '0,0 %'],
    );
  });

  test('durations under a minute are seconds', () => {
    assert.deepEqual(
      inAll((f) => f.value('seconds', 38, 0)),
      ['38 s', '38 秒', '38 с'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 40.774, 1)),
      ['40.8 s', '40.8 秒', '40,8 с'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 0, 1)),
      ['0 s', '0 秒', '0 с'],
    );
  });

  test('durations of minutes and hours are said as people say them', () => {
    assert.deepEqual(
      inAll((f) => f.value('seconds', 252, 0)),
      ['4:12', '4 分 12 秒', '4 мин 12 с'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 242, 0)),
      ['4:02', '4 分 2 秒', '4 мин 2 с'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 240, 0)),
      ['4:00', '4 分钟', '4 мин'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 3852, 0)),
      ['1:04:12', '1 小时 4 分 12 秒', '1 ч 4 мин 12 с'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 3600, 0)),
      ['1:00:00', '1 小时', '1 ч'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 3660, 0)),
      ['1:01:00', '1 小时 1 分', '1 ч 1 мин'],
    );
  });

  test('rounding carries into the next unit', () => {
    assert.deepEqual(
      inAll((f) => f.value('seconds', 59.96, 1)),
      ['1:00', '1 分钟', '1 мин'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 59.94, 1)),
      ['59.9 s', '59.9 秒', '59,9 с'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 3599.6, 0)),
      ['1:00:00', '1 小时', '1 ч'],
    );
    assert.deepEqual(
      inAll((f) => f.value('seconds', 119.7, 0)),
      ['2:00', '2 分钟', '2 мин'],
    );
  });

  test('from a minute on there are no tenths', () => {
    assert.deepEqual(
      inAll((f) => f.value('seconds', 176.35, 1)),
      ['2:56', '2 分 56 秒', '2 мин 56 с'],
    );
  });

  test('counts are grouped', () => {
    assert.deepEqual(
      inAll((f) => f.value('count', 31_125, 0)),
      ['31,125', '31,125', '31 125'],
    );
    assert.deepEqual(
      inAll((f) => f.value('count', 1_234_567, 0)),
      ['1,234,567', '1,234,567', '1 234 567'],
    );
  });

  test('scores have decimals, promoter points a sign', () => {
    assert.deepEqual(
      inAll((f) => f.value('score', 4.314, 2)),
      ['4.31', '4.31', '4,31'],
    );
    assert.deepEqual(
      inAll((f) => f.value('points', 42, 0)),
      ['+42', '+42', '+42'],
    );
    assert.deepEqual(
      inAll((f) => f.value('points', -15.4, 1)),
      ['−15.4', '−15.4', '−15,4'],
    );
    assert.deepEqual(
      inAll((f) => f.value('points', 0, 0)),
      ['0', '0', '0'],
    );
  });
});

describe('changes', () => {
  test('of rates are points', () => {
    assert.deepEqual(
      inAll((f) => f.change('ratio', 0.023, 1)),
      ['+2.3 pp', '+2.3 个百分点', '+2,3 п. п.'],
    );
    assert.deepEqual(
      inAll((f) => f.change('ratio', -0.029, 1)),
      ['−2.9 pp', '−2.9 个百分点', '−2,9 п. п.'],
    );
  });

  test('of durations are durations with a sign', () => {
    assert.deepEqual(
      inAll((f) => f.change('seconds', -12.4, 0)),
      ['−12 s', '−12 秒', '−12 с'],
    );
    assert.deepEqual(
      inAll((f) => f.change('seconds', 75, 0)),
      ['+1:15', '+1 分 15 秒', '+1 мин 15 с'],
    );
    assert.deepEqual(
      inAll((f) => f.change('seconds', 0.2, 0)),
      ['0 s', '0 秒', '0 с'],
    );
  });

  test('of promoter scores are points, of counts numbers', () => {
    assert.deepEqual(
      inAll((f) => f.change('points', 3, 0)),
      ['+3 pts', '+3 分', '+3 п.'],
    );
    assert.deepEqual(
      inAll((f) => f.change('count', -1204, 0)),
      ['−1,204', '−1,204', '−1 204'],
    );
  });

  test('shares have a sign, and a decimal while they are small', () => {
    assert.deepEqual(
      inAll((f) => f.share(0.0407)),
      ['+4.1%', '+4.1%', '+4,1 %'],
    );
    assert.deepEqual(
      inAll((f) => f.share(-0.325)),
      ['−33%', '−33%', '−33 %'],
    );
    assert.deepEqual(
      inAll((f) => f.share(12.5)),
      ['+1,250%', '+1,250%', '+1 250 %'],
    );
  });
});

describe('money', () => {
  const inAllOf = (
    currency: string | null,
    say: (formats: ReturnType<typeof formatsOf>) => string,
  ): string[] => [en, zh, ru].map((locale) => plainSpaces(say(formatsOf(locale, currency))));

  test('stands with the symbol of its currency, where the language has it', () => {
    assert.deepEqual(
      inAllOf('CNY', ({ value }) => value('money', 1234.5, 2)),
      ['¥1,234.50', '¥1,234.50', '1 234,50 ¥'],
    );
    assert.deepEqual(
      inAllOf('RUB', ({ value }) => value('money', 1234.5, 0)),
      ['₽1,235', '₽1,235', '1 235 ₽'],
    );
    assert.deepEqual(
      inAllOf('EUR', ({ value }) => value('money', -0.35, 2)),
      ['−€0.35', '−€0.35', '−0,35 €'],
    );
  });

  test('of a currency without coins has no decimals', () => {
    assert.deepEqual(
      inAllOf('JPY', ({ value }) => value('money', 437.6, 2)),
      ['¥438', '¥438', '438 ¥'],
    );
  });

  test('a difference has its sign, none where nothing is left of it', () => {
    assert.deepEqual(
      inAllOf('USD', ({ change }) => change('money', 0.354, 2)),
      ['+$0.35', '+$0.35', '+0,35 $'],
    );
    assert.deepEqual(
      inAllOf('USD', ({ change }) => change('money', -12, 0)),
      ['−$12', '−$12', '−12 $'],
    );
    assert.deepEqual(
      inAllOf('USD', ({ change }) => change('money', -0.001, 2)),
      ['$0.00', '$0.00', '0,00 $'],
    );
  });

  test('is named aloud', () => {
    assert.deepEqual(
      inAllOf('EUR', ({ aloud }) => aloud('money', 4.37, 2)),
      ['4.37 euros', '4.37欧元', '4,37 евро'],
    );
    assert.deepEqual(
      inAllOf('RUB', ({ changeAloud }) => changeAloud('money', -21, 0)),
      ['21 Russian rubles', '21俄罗斯卢布', '21 российский рубль'],
    );
  });

  test('in Chinese, yuan are said as people say them', () => {
    assert.equal(plainSpaces(formatsOf(zh, 'CNY').aloud('money', -14.25, 2)), '−14.25 元');
    assert.equal(plainSpaces(formatsOf(zh, 'CNY').changeAloud('money', -0.2, 2)), '0.20 元');
  });

  test('on an axis has the decimals that tell ticks apart', () => {
    assert.deepEqual(
      [0, 2.5, 5].map((tick) => formatsOf(en, 'GBP').axis('money', tick, 5)),
      ['£0', '£2.5', '£5'],
    );
    assert.deepEqual(
      [0, 20_000].map((tick) => plainSpaces(formatsOf(ru, 'CNY').axis('money', tick, 20_000))),
      ['0 ¥', '20 000 ¥'],
    );
  });

  test('of a currency that is not known is a plain number', () => {
    assert.deepEqual(
      inAllOf(null, ({ value }) => value('money', 1234.5, 2)),
      ['1,234.50', '1,234.50', '1 234,50'],
    );
    assert.deepEqual(
      inAllOf(null, ({ change }) => change('money', 0.35, 2)),
      ['+0.35', '+0.35', '+0,35'],
    );
    assert.deepEqual(
      inAllOf(null, ({ aloud }) => aloud('money', 4.37, 2)),
      ['4.37', '4.37', '4,37'],
    );
  });

  test('of each currency the formats are made once', () => {
    assert.equal(formatsOf(en, 'EUR'), formatsOf(en, 'EUR'));
    assert.notEqual(formatsOf(en, 'EUR'), formatsOf(en, 'USD'));
    assert.notEqual(formatsOf(en, 'EUR'), formatsOf(en));
  });

  test('is cut into digits with their sign, and the symbol', () => {
    assert.deepEqual(valueParts('−€0.35'), [
      { kind: 'number', text: '−' },
      { kind: 'unit', text: '€' },
      { kind: 'number', text: '0.35' },
    ]);
    assert.deepEqual(valueParts('1\u00a0234,50\u00a0₽'), [
      { kind: 'number', text: '1\u00a0234,50' },
      { kind: 'unit', text: '\u00a0₽' },
    ]);
  });
});

describe('aloud', () => {
  test('durations have their units as words', () => {
    assert.deepEqual(
      inAll((f) => f.aloud('seconds', 252, 0)),
      ['4 minutes 12 seconds', '4 分 12 秒', '4 минуты 12 секунд'],
    );
    assert.deepEqual(
      inAll((f) => f.aloud('seconds', 61, 0)),
      ['1 minute 1 second', '1 分 1 秒', '1 минута 1 секунда'],
    );
    assert.deepEqual(
      inAll((f) => f.aloud('seconds', 40.8, 1)),
      ['40.8 seconds', '40.8 秒', '40,8 секунды'],
    );
    assert.deepEqual(
      inAll((f) => f.aloud('seconds', 7500, 0)),
      ['2 hours 5 minutes', '2 小时 5 分', '2 часа 5 минут'],
    );
    assert.deepEqual(
      inAll((f) => f.aloud('seconds', 120, 0)),
      ['2 minutes', '2 分钟', '2 минуты'],
    );
  });

  test('differences have no sign', () => {
    assert.deepEqual(
      inAll((f) => f.changeAloud('ratio', -0.029, 1)),
      ['2.9 percentage points', '2.9 个百分点', '2,9 процентного пункта'],
    );
    assert.deepEqual(
      inAll((f) => f.changeAloud('seconds', -21, 0)),
      ['21 seconds', '21 秒', '21 секунда'],
    );
  });
});

test('labels of an axis have one shape', () => {
  const labels = (most: number, ...values: number[]): string[] =>
    values.map((value) => formatsOf(ru).axis('seconds', value, most));
  assert.deepEqual(labels(300, 0, 30, 60, 300), ['0:00', '0:30', '1:00', '5:00']);
  assert.deepEqual(labels(45, 0, 15, 30).map(plainSpaces), ['0 с', '15 с', '30 с']);
  assert.deepEqual(
    inAll((f) => f.axis('ratio', 0.5, 1)),
    ['50%', '50%', '50 %'],
  );
  assert.deepEqual(
    inAll((f) => f.axis('ratio', 0.825, 1)),
    ['82.5%', '82.5%', '82,5 %'],
  );
  assert.deepEqual(
    inAll((f) => f.axis('points', -50, 80)),
    ['−50', '−50', '−50'],
  );
});

test('sizes of files', () => {
  assert.deepEqual(
    inAll((f) => f.bytes(7_253_786)),
    ['7.3 MB', '7.3 MB', '7,3 МБ'],
  );
  assert.deepEqual(
    inAll((f) => f.bytes(843_018)),
    ['843 kB', '843 kB', '843 кБ'],
  );
});

test('a number stays with its unit: no line breaks between them', () => {
  for (const locale of [en, zh, ru]) {
    const formats = formatsOf(locale);
    for (const text of [
      formats.value('seconds', 38, 0),
      formats.value('seconds', 3852, 0),
      formats.change('ratio', 0.023, 1),
      formats.value('count', 31_125, 0),
    ]) {
      assert.ok(!text.includes(' '), `${locale.tag}: ${text}`);
    }
  }
});

test('a value is cut into digits and units', () => {
  const cut = (text: string): string[] => valueParts(text).map(({ kind, text: part }) => `${kind} ${part}`);
  assert.deepEqual(cut('52.1%'), ['number 52.1', 'unit %']);
  assert.deepEqual(cut('4\u00a0мин\u00a012\u00a0с'), [
    'number 4',
    'unit \u00a0мин\u00a0',
    'number 12',
    'unit \u00a0с',
  ]);
  assert.deepEqual(cut('4:12'), ['number 4:12']);
  assert.deepEqual(cut('−15,4'), ['number −15,4']);
  assert.deepEqual(cut('31\u00a0125'), ['number 31\u00a0125']);
  assert.deepEqual(cut('–'), ['unit –']);
});

test('the formats of a locale are made once', () => {
  assert.equal(formatsOf(en), formatsOf(en));
  assert.equal(formatsOf(findLocale('en-GB')), formatsOf(findLocale('en-GB')));
  assert.notEqual(formatsOf(en), formatsOf(findLocale('en-GB')));
});

test('a region writes numbers in its own way, with the words of its language', () => {
  assert.equal(formatsOf(findLocale('en-IN')).value('count', 1_234_567, 0), '12,34,567');
  assert.equal(formatsOf(findLocale('ru-RU')).value('ratio', 0.5, 1), formatsOf(ru).value('ratio', 0.5, 1));
});

describe('numerals and signs of other scripts', () => {
  const arabic = formatsOf({ ...en, tag: 'ar-EG' });
  const hebrew = formatsOf({ ...en, tag: 'he' });

  test('years and weeks are in the numerals of the language', () => {
    assert.equal(arabic.dates.period('2025-01-01', '2026-01-01', 'short'), '٢٠٢٥');
    assert.match(arabic.dates.bucket('week', '2025-10-06', 1), /^W٤١, /);
  });

  test('a number is one piece, whatever parts its thousands and decimals', () => {
    for (const tag of ['ar-EG', 'de-CH', 'en-IN', 'ru', 'fr']) {
      const text = formatsOf({ ...en, tag }).number(1234567.5, 1);
      assert.deepEqual(valueParts(text), [{ kind: 'number', text }], tag);
    }
    assert.deepEqual(valueParts(arabic.number(-2.5, 1)), [{ kind: 'number', text: '\u061c−٢٫٥' }]);
  });

  test('a minus stays before its number where words run from right to left', () => {
    assert.equal(hebrew.number(-3, 0), '\u200e−3');
    assert.equal(hebrew.change('seconds', -72, 0), '\u200e−1:12');
    assert.equal(hebrew.axis('seconds', -72, 300), '\u200e−1:12');
    assert.equal(formatsOf(en).change('seconds', 72, 0), '+1:12');
  });
});
