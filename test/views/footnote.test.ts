import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { simulate } from '../../demo/simulate/simulate.js';
import { loadData } from '../../src/engine.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { metricIds } from '../../src/metrics/catalog/ids.js';
import type { MetricValue } from '../../src/metrics/table.js';
import { explain, type Explanation } from '../../src/views/explain.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, period, serviceLevel, value } from './fake-table.js';

const languages = ['en', 'zh', 'ru'] as const;

function paragraphs(explanation: Explanation): Record<string, string> {
  return Object.fromEntries(explanation.footnote!.map(({ kind, text }) => [kind, plainSpaces(text)]));
}

const month = fakeTable({
  metrics: ['service-level'],
  rows: [{ values: serviceLevel }],
  query: { compare: period('2025-09-01', '2025-10-01'), where: { queue: ['Sales', 'Support'] } },
});

describe('the whole footnote', () => {
  const said = (language: string) =>
    Object.values(paragraphs(explain(month, 'total', 'service-level', findLocale(language)))).map((text) =>
      text.replaceAll(/[0-9a-f]{8}/g, '⟨hash⟩'),
    );

  test('in English', () => {
    assert.deepEqual(said('en'), [
      'The share of contacts answered within the time promised.',
      'Based on 31,125 contacts, counted by time of arrival, for October 2025 (Asia/Shanghai). Limited to Queue: Sales or Support. Left out: 30 contacts (outcome not known); 5 contacts (wait not known); 31,125 of 31,160 remain (99.8%). The 95% interval is 51.5% to 52.6% (Wilson score).',
      'Compared with September 2025 (55.0%): −2.9 pp, worse. Target ≥ 80%, floor ≥ 60%: off target.',
      'Settings – Channels: Voice, Video, and Chat. Source: version ⟨hash⟩ of the data, version ⟨hash⟩ of the definition.',
    ]);
  });

  test('in Chinese', () => {
    assert.deepEqual(said('zh').slice(1, 3), [
      '样本为 31,125 次联络，按开始时间归属，统计周期为 2025年10月（时区 Asia/Shanghai）。仅限队列：Sales 或 Support。未计入：30 次联络（结果未知）；5 次联络（排队时长未知）；31,160 条中计入 31,125 条（99.8%）。95% 置信区间为 51.5% 至 52.6%（Wilson 评分区间）。',
      '与 2025年9月（55.0%）相比：−2.9 个百分点，变差。目标 ≥ 80%，底线 ≥ 60%：未达标。',
    ]);
  });

  test('in Russian, with the forms that the numbers ask for', () => {
    assert.deepEqual(said('ru').slice(1, 3), [
      'Выборка: 31 125 обращений; отнесено ко времени поступления; период: октябрь 2025 г., часовой пояс Asia/Shanghai. Фильтр — Очередь: Sales или Support. Не учтено: 30 обращений (результат неизвестен); 5 обращений (время в очереди неизвестно); остаётся 31 125 из 31 160 (99,8 %). 95 %-й интервал: от 51,5 % до 52,6 % (интервал Уилсона).',
      'Период сравнения — сентябрь 2025 г. (55,0 %): −2,9 п. п., хуже. Цель ≥ 80 %, допустимо ≥ 60 %: цель не достигнута.',
    ]);
  });
});

describe('a bucket that the period cuts', () => {
  const day = 86_400_000;
  const first = Date.parse('2025-09-29');
  // Weeks from Monday, 29 September; the period is of October alone and ends on a Friday.
  const weeks = fakeTable({
    metrics: ['service-level'],
    by: [{ time: 'week' }],
    rows: ['2025-09-29', '2025-10-06', '2025-10-27'].map((week) => ({ key: { week }, values: serviceLevel })),
    query: { timeZone: 'UTC', period: period('2025-10-01', '2025-11-01') },
    edges: [first, first + 7 * day, first + 28 * day, first + 35 * day],
  });
  const said = (row: number, language = 'en') => {
    const { footnote, lines } = explain(weeks, row, 'service-level', findLocale(language));
    return {
      footnote: plainSpaces(footnote!.find(({ kind }) => kind === 'notes')?.text ?? ''),
      lines: lines.filter(({ kind }) => kind === 'note').map(({ text }) => plainSpaces(text)),
    };
  };

  test('says that it is incomplete, and what of it is counted', () => {
    const start = 'incomplete: the period asked for has only October 1 – 5, 2025 of it';
    assert.deepEqual(said(0), { footnote: `Note: ${start}.`, lines: [start] });
    assert.match(said(2).lines[0]!, /has only October 27 – 31, 2025 of it$/);
  });

  test('of a whole one, and of the total, nothing is said', () => {
    assert.deepEqual(said(1), { footnote: '', lines: [] });
  });

  test('in Chinese and Russian', () => {
    assert.match(said(0, 'zh').lines[0]!, /^不完整：所选统计周期只含其中的 2025\/10\/1 – 2025\/10\/5$/);
    assert.match(said(0, 'ru').lines[0]!, /^неполный: в выбранный период из него входит только 1–5 окт/);
  });
});

describe('settings', () => {
  test('that the formula says are not said again, though the lines have them', () => {
    const { footnote, lines, formula } = explain(month, 'total', 'service-level', findLocale('en'));
    const source = footnote!.find(({ kind }) => kind === 'source')!.text;
    const { words } = formula!;
    assert.ok(
      typeof words === 'object' && words.above.includes('answered within') && words.below === 'offered',
    );
    assert.ok(!source.includes('answered within') && !source.includes('offered'), source);
    assert.ok(lines.some(({ kind, text }) => kind === 'variant' && text === 'offered'));
  });
});

describe('the formula', () => {
  const formula = (table: ReturnType<typeof fakeTable>, metric: string) =>
    explain(table, 'total', metric, findLocale('en')).formula!;

  test('is a fraction in words and one in numbers', () => {
    assert.deepEqual(
      { ...formula(month, 'service-level'), text: '' },
      {
        name: 'Service level',
        words: { above: 'answered within 20\u00a0s', below: 'offered' },
        numbers: { above: '16,209', below: '31,125' },
        factor: null,
        value: '52.1%',
        text: '',
      },
    );
  });

  test('of a score is a hundred times both', () => {
    const nps = fakeTable({
      metrics: ['nps'],
      rows: [{ values: value(30, { numerator: 18, denominator: 60, n: 60, low: 8.2, high: 49.1 }) }],
    });
    assert.equal(plainSpaces(formula(nps, 'nps').factor!), '100 ×');
  });

  test('without a value stays words; what is no fraction is none', () => {
    const none = fakeTable({
      metrics: ['service-level', 'wait-p90'],
      rows: [
        {
          values: {
            'service-level': value(null, { numerator: 0, denominator: 0, reason: 'no-offered' }),
            'wait-p90': value(61.2, { n: 500, approximate: true }),
          },
        },
      ],
    });
    const { numbers, value: shown } = formula(none, 'service-level');
    assert.deepEqual([numbers, shown], [null, null]);
    assert.equal(formula(none, 'wait-p90').words, '90th percentile of the queue time of offered contacts');
  });

  test('gives a duration to the second, and says that it is shown coarser where the sample bears no more', () => {
    const unsure = fakeTable({
      metrics: ['average-handle-time'],
      rows: [{ values: value(171.43, { numerator: 1200, denominator: 7, n: 7, low: 85, high: 258 }) }],
    });
    const explanation = explain(unsure, 'total', 'average-handle-time', findLocale('en'));
    assert.match(explanation.formula!.text, /= 20:00 ÷ 7 = 2:51$/);
    assert.match(
      paragraphs(explanation)['base']!,
      /It is shown as 2:50: the sample supports nothing finer\.$/,
    );
  });
});

test('a row is of its own group and time', () => {
  const table = fakeTable({
    metrics: ['answer-rate'],
    by: ['queue', { time: 'day' }],
    rows: [{ key: { queue: 'Sales', day: '2025-10-06' }, values: value(0.9, { n: 10, partial: true }) }],
  });
  const { base, notes } = paragraphs(explain(table, 0, 'answer-rate', findLocale('en')));
  assert.match(base!, /for Mon, Oct 6, 2025 \(Asia\/Shanghai\)\. Limited to Queue: Sales\./);
  assert.equal(notes, 'Note: incomplete: the data end within it.');
});

const source = await loadData(simulate({ contacts: 3000 }).data);
const whole = { from: '2026-09-01', to: '2026-11-01' };
const asked = [
  { period: { from: '2026-10-16', to: '2026-11-01' }, compare: 'previous-period' },
  { period: whole, where: { queue: 'nobody knows it' } },
  { period: { from: '2026-10-31T09:00', to: '2026-10-31T10:00' }, by: ['team'], total: true },
  { period: whole },
] as const;

for (const query of asked) {
  test(`of every metric, in every language, it is whole: ${JSON.stringify(query)}`, async () => {
    for (const metric of metricIds) {
      const table = await source.query({ ...query, metrics: [metric] } as Parameters<typeof source.query>[0]);
      for (const language of languages) {
        const locale = findLocale(language);
        const explanation = explain(table, 'total', metric, locale);
        const found = (table.total ?? table.rows[0])!.values[metric]!;
        const text = [
          ...explanation.footnote!.map((one) => one.text),
          explanation.formula!.text,
          ...explanation.lines.map((line) => `${line.label}: ${line.text}`),
        ].join('\n');
        const told = `${metric} in ${language}: ${text}`;
        assert.doesNotMatch(text, /undefined|null|NaN|Infinity|\[object|\$\{|#/, told);
        assert.doesNotMatch(
          text,
          /\(\s*\)|（\s*）|\[\s*\]|\s[,.;:，。；](?!\d)| {2}|\.\.|。。|；。|;\./,
          told,
        );
        for (const { text: paragraph } of explanation.footnote!) {
          assert.match(paragraph, language === 'zh' ? /。$/ : /\.$/, told);
        }
        assert.ok(numbersAreThere(explanation, found, language), told);
      }
      isTrue(
        explain(table, 'total', metric, findLocale('en')),
        (table.total ?? table.rows[0])!.values[metric]!,
      );
    }
  });
}

/** Above, below and the rows left out, as a number writer of the test's own writes them. */
function numbersAreThere({ formula, footnote }: Explanation, found: MetricValue, language: string): boolean {
  const write = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const all = footnote!.map((one) => one.text).join(' ');
  const rows = found.coverage.excluded.filter((one) => one.rows > 0).map((one) => write.format(one.rows));
  const hasOmissions = rows.every((one) => all.includes(one));
  if (found.value === null || found.denominator === null || typeof formula!.words === 'string')
    return hasOmissions;
  return hasOmissions && /\d/.test(formula!.numbers!.above) && /\d/.test(formula!.numbers!.below);
}

/** What is printed as equal is so: the sums give the value. */
function isTrue(
  { formula, metric }: Explanation,
  { value: shown, numerator, denominator }: MetricValue,
): void {
  if (formula!.numbers === null || shown === null) return;
  const quotient = (numerator! / denominator!) * (formula!.factor === null ? 1 : 100);
  assert.ok(Math.abs(quotient - shown) <= 1e-9 * Math.max(1, Math.abs(shown)), metric);
}
