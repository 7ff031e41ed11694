import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { redactText } from '../../../src/data/policy/redact-text.js';

const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'mail addresses': [
    ['Write to ann.lee+shop@example.co.uk, please.', 'Write to •••, please.'],
    ['пишите на иван.петров@почта.рф.', 'пишите на •••.'],
    ['我的邮箱是zhang.san@qq.com谢谢', '我的邮箱是•••谢谢'],
    ['发到ｚｈａｎｇ＠ｑｑ．ｃｏｍ。', '发到•••。'],
    ['at ann@localhost', 'at •••'],
    ['Tickets @ 5 o’clock', 'Tickets @ 5 o’clock'],
  ],
  'addresses of pages': [
    ['see https://a.example/u/77?x=ann#me now', 'see ••• now'],
    ['смотрите сайт www.пример.рф/лк, там ошибка', 'смотрите сайт •••, там ошибка'],
    ['请看http://shop.cn/订单，打不开', '请看•••，打不开'],
    ['on my-shop.ru and on Shop.com/basket today', 'on ••• and on ••• today'],
    ['请访问example.cn付款', '请访问•••付款'],
    ['打不开.App坏了', '打不开.App坏了'],
    ['Всё понравилось.Спасибо', 'Всё понравилось.Спасибо'],
  ],
  'phone and card numbers': [
    ['Call +7 (911) 123-45-67 tonight', 'Call ••• tonight'],
    ['звоните 8‑911‑123‑45‑67, Анна', 'звоните •••, Анна'],
    ['карта 4111 1111 1111 1111, код 123', 'карта •••, код 123'],
    ['我的手机号是138 1234 5678，请回电', '我的手机号是•••，请回电'],
    ['电话１３８１２３４５６７８。', '电话•••。'],
    ['号码是一三八幺二三四五六七八', '号码是•••'],
    ['رقمي ٠٥٠١٢٣٤٥٦٧ شكرا', 'رقمي ••• شكرا'],
    ['4\u200b1\u200b1\u200b1\u200b2\u200b3', '•••'],
    ['+86-138-1234-5678', '•••'],
  ],
  'runs of digits': [
    ['PIN 4821!', 'PIN •••!'],
    ['договор №АВ12345', 'договор №АВ•••'],
    ['born on 1987-05-03', 'born on •••'],
    ['уже 1 500 000 раз', 'уже ••• раз'],
  ],
  'what stays': [
    ['Waited 15 minutes, 3 times, from 10:30', 'Waited 15 minutes, 3 times, from 10:30'],
    ['Ждал 40 минут, с 9 до 12, оценка 5.', 'Ждал 40 минут, с 9 до 12, оценка 5.'],
    ['等了20分钟，第三次，一二三都试过', '等了20分钟，第三次，一二三都试过'],
    ['99.9 % of 1, 2, 3, 4, 5, 6', '99.9 % of 1, 2, 3, 4, 5, 6'],
    ['', ''],
  ],
};

describe('redactText', () => {
  for (const [what, pairs] of Object.entries(cases)) {
    for (const [text, expected] of pairs) {
      it(`${what}: ${JSON.stringify(text)}`, () => assert.equal(redactText(text), expected));
    }
  }

  it('finds nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = redactText(text);
        assert.equal(redactText(once), once);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no four digits in a row, nor anything around an @', () => {
    const unit = fc.constantFrom(...'0123456789٣７一@＠. -()abж中www:/\u200b🙂');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        assert.doesNotMatch(redactText(text), /[\p{Nd}一]{4}|[\p{L}\p{Nd}][@＠][\p{L}\p{Nd}]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a long hostile text within a second', () => {
    const units = ['@', 'a', '.com', '://', '1 ', 'www.', '中', 'a.', '12 a'];
    const texts = units.map((unit) => unit.repeat(30_000 / unit.length));
    const start = performance.now();
    for (const text of texts) redactText(text);
    assert.ok(performance.now() - start < 1000 * texts.length);
  });
});
