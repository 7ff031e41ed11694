import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readComments } from '../../src/analysis/terms/read-comments.js';
import { placedTermsSteps, type TermsAsk } from '../../src/analysis/terms/terms.js';
import { wordsOf } from '../../src/analysis/terms/words-of.js';
import { runAtOnce } from '../../src/data/pace.js';
import { loadData } from '../../src/engine.js';
import { feedbackQuery, feedbackView, type FeedbackView } from '../../src/views/feedback.js';
import { sortedTwin } from '../../src/views/sorted-twin.js';
import { piecesOf } from '../../src/views/term-comments.js';

const period = { from: '2026-02-01', to: '2026-03-01' };
const written = (month: string, count: number, comment: string, more: object = {}): readonly object[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${month}-${comment}-${i}`,
    startedAt: `2026-${month}-${String(1 + (i % 28)).padStart(2, '0')}T10:00`,
    comment,
    ...more,
  }));
const contacts = [
  ...written('01', 40, 'parking is fine'),
  ...written('01', 2, 'the refund is late', { nps: 2 }),
  ...written('02', 30, 'parking is fine', { nps: 10 }),
  ...written('02', 18, 'Where is my REFUND?', { nps: 3 }),
  ...written('02', 4, 'sirens outside', { nps: 8 }),
  ...written('02', 3, '退款还没收到'),
  { id: 'silent', startedAt: '2026-02-10T10:00', nps: 9 },
];
const source = loadData({
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-01-01', to: '2026-03-01' },
  contacts,
});

async function view(locale: string, ask: object = { period }, told: TermsAsk = {}): Promise<FeedbackView> {
  const data = await source;
  const read = await readComments(data, ask);
  const terms = runAtOnce(placedTermsSteps(read, told));
  return feedbackView({ table: await data.query(feedbackQuery(ask)), read, terms, locale });
}
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('what customers write, in words', () => {
  test('English', async () => {
    const { coverage, frame, lines, sides, most } = await view('en');
    assert.equal(coverage, 'Of 56 contacts, 55 have a comment. Written in English 95% and Chinese 5%.');
    assert.deepEqual(
      sides.map(({ group, n }) => [group, n]),
      [
        ['promoters', 30],
        ['detractors', 18],
      ],
    );
    // All detractors say "refund".
    assert.equal(most, 1);
    const refund = lines('share').find(({ key }) => key === 'refund')!;
    assert.deepEqual(
      [refund.shareText, refund.sides.map(({ text }) => text), plain(refund.changeText ?? ''), refund.rising],
      ['32.7% (18 of 55)', ['0%', '100%'], '+28.0 pp', true],
    );
    assert.match(
      plain(refund.risingText ?? ''),
      /^32\.7% after 4\.8%: \+28\.0 pp \(95% interval \+1\d\.\d pp to /,
    );
    assert.match(frame('share').summary, /1 term rises: refund \(32\.7%\)\.$/);
    assert.match(frame('share').fileName, /^terms-of-comments-2026-02-01/);
  });

  test('Chinese and Russian, with their plurals', async () => {
    const zh = await view('zh');
    assert.match(zh.frame('share').summary, /1 个词语正在上升：refund（32\.7%）。$/);
    const ru = await view('ru');
    assert.match(
      plain(ru.coverage),
      /^Обращений: 56, из них с комментарием: 55\. Языки комментариев: английский 95 % и /,
    );
    assert.match(plain(ru.frame('share').summary), /Растёт 1 слово: refund \(32,7 %\)\.$/);
    assert.match(
      plain(
        ru
          .frame('share')
          .notices.map(({ text }) => text)
          .join(),
      ),
      /3 комментария без этой оценки/,
    );
  });
});

test('orders: what rises before all else; what the groups say most unequally; equals as they are most said', async () => {
  const { lines, orders } = await view('en');
  const keys = (order: 'share' | 'rising' | 'difference'): string[] => lines(order).map(({ key }) => key);
  assert.deepEqual(
    orders.map(({ order }) => order),
    ['share', 'rising', 'difference'],
  );
  assert.equal(keys('rising')[0], 'refund');
  // What was in nearly every comment and is in fewer stands last.
  assert.deepEqual(keys('rising').slice(-2).toSorted(), ['fine', 'parking']);
  assert.deepEqual(keys('difference').slice(0, 3), ['fine', 'parking', 'refund']);
  for (const order of ['rising', 'difference'] as const) {
    assert.deepEqual(keys(order).toSorted(), keys('share').toSorted());
  }
});

test('the table is sorted by what terms are said of, and begins in the order of the list', async () => {
  const { frame, lines } = await view('en');
  const { twin } = frame('difference');
  assert.deepEqual(
    twin.rows.map(([term]) => term),
    lines('difference').map(({ term }) => term),
  );
  const sorted = (label: string, direction: 'ascending' | 'descending'): readonly (readonly string[])[] => {
    const column = twin.columns.findIndex((one) => one.label === label);
    return sortedTwin(twin, { column, label, direction }).rows;
  };
  const terms = sorted('Term', 'ascending').map(([term]) => term!);
  assert.deepEqual(terms, terms.toSorted(new Intl.Collator('en').compare));
  const shares = (direction: 'ascending' | 'descending'): number[] =>
    sorted('Share of comments', direction).map((row) => Number.parseFloat(row[1]!));
  assert.deepEqual(
    shares('ascending'),
    shares('ascending').toSorted((a, b) => a - b),
  );
  assert.deepEqual(shares('descending'), shares('ascending').toReversed());
  // Of two numbers there is no order.
  assert.equal(twin.columns.find(({ label }) => label === '95% interval')?.order, undefined);
});

test('without a period before there is no order by what rises, and no column of it', async () => {
  const { orders, lines, frame } = await view('en', { period: { from: '2026-01-01', to: '2026-02-01' } });
  assert.deepEqual(
    orders.map(({ order }) => order),
    ['share', 'difference'],
  );
  assert.ok(lines('share').every(({ changeText, risingText }) => changeText === null && risingText === null));
  assert.ok(!frame('share').twin.columns.some(({ label }) => label === 'Rising'));
});

test('the file has every term whatever the limit, and reads as numbers', async () => {
  const { frame } = await view('en', { period }, { limit: 1 });
  const lines = frame('share').csv.split('\r\n');
  const header = lines[0]!.split(',');
  const refund = lines.find((line) => line.startsWith('refund,'))!.split(',');
  const cell = (name: string): number => Number(refund[header.indexOf(name)]);
  assert.deepEqual(
    ['comments', 'comments.n', 'previous.comments', 'previous.n', 'detractors.comments', 'promoters.n'].map(
      cell,
    ),
    [18, 55, 2, 42, 18, 30],
  );
  assert.equal(cell('change'), 18 / 55 - 2 / 42);
  assert.equal(cell('difference'), -1);
  assert.ok(lines.some((line) => line.startsWith('sirens,4,')));
  assert.ok(lines.includes('# truncated: no'));
  assert.equal((await view('en', { period }, { limit: 1 })).lines('share').length, 2);
});

describe('the comments of a term', () => {
  test('the newest first, with what they were said of', async () => {
    const { comments } = await view('en');
    const refund = comments('refund', null);
    assert.equal(refund.length, 18);
    const [first] = refund.slice(0, 1);
    assert.deepEqual(
      [first?.contact, first?.groupText, first?.about.map(plain), first?.language],
      [
        '02-Where is my REFUND?-17',
        'Detractors',
        ['Feb 18, 2026, 10:00 AM', 'Voice', 'Recommendation score: 3'],
        'en',
      ],
    );
    assert.deepEqual(first?.pieces, [
      { text: 'Where is my ', match: false },
      { text: 'REFUND', match: true },
      { text: '?', match: false },
    ]);
    assert.equal(comments('refund', 'promoters').length, 0);
    assert.throws(() => comments('nobody', null), new RangeError('term not found: nobody'));
  });

  test('pieces put together are the text, and what is marked is the term', () => {
    const bits = [
      'refund',
      'Возврат',
      'возвраты',
      '退款',
      ' ',
      '\n',
      '<b>',
      '\u202e',
      '😀',
      'é',
      '•••',
      '=1+1',
      'REFUND',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...bits), { maxLength: 20 }),
        fc.constantFrom('refund', 'возврат', '退款'),
        (parts, key) => {
          const text = parts.join('');
          const pieces = piecesOf(text, key, 'en');
          assert.equal(pieces.map((piece) => piece.text).join(''), text);
          const marked = pieces.filter(({ match }) => match).length;
          assert.equal(marked, wordsOf(text).filter((word) => word.key === key).length);
          assert.ok(pieces.every((piece) => piece.text !== ''));
        },
      ),
      { numRuns: 300 },
    );
  });
});
