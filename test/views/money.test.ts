import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricTable } from '../../src/metrics/table.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { csv } from '../../src/views/csv.js';
import { explain } from '../../src/views/explain.js';
import { gaugeReach } from '../../src/views/gauge-reach.js';
import { numberView } from '../../src/views/number-view.js';
import { subjectOf } from '../../src/views/subject-of.js';
import { totalOf } from '../../src/views/subject.js';
import { tableTwin } from '../../src/views/table-twin.js';
import { trendChartView } from '../../src/views/trend-chart.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const languages = ['en', 'zh', 'ru'] as const;

/** Of 100 handled calls: two days, the second dearer. */
function source(members: object = { currency: 'CNY' }) {
  return loadData({
    timeZone: 'Asia/Shanghai',
    covers: { from: '2025-10-06', to: '2025-10-08' },
    contacts: Array.from({ length: 100 }, (_, at) => ({
      id: String(at),
      startedAt: `2025-10-0${at < 60 ? 6 : 7}T10:00`,
      outcome: 'answered',
      queue: 'a',
    })),
    ledger: [
      { from: '2025-10-06', to: '2025-10-07', queue: 'a', directCost: 700, indirectCost: 50, revenue: 600 },
      { from: '2025-10-07', to: '2025-10-08', queue: 'a', directCost: 450, indirectCost: 50, revenue: 660 },
    ],
    ...members,
  });
}

async function ask(metric: string, query: object = {}, members?: object): Promise<MetricTable> {
  return (await source(members)).query({ metrics: [metric as 'roi'], total: true, ...query });
}

function inAll(say: (language: string) => string): string[] {
  return languages.map((language) => plainSpaces(say(language)));
}

/** What a tile shows of a table's total. */
function shown(table: MetricTable, as: string, language: string) {
  const subject = subjectOf(table, as, language);
  const total = totalOf(subject);
  assert.ok(total);
  return numberView(subject, total, {});
}

test('a tile has the amount in the currency of the data', async () => {
  const cost = await ask('cost-per-contact');
  assert.deepEqual(
    inAll((language) =>
      shown(cost, 'cost-per-contact', language)
        .valueParts.map(({ text }) => text)
        .join('|'),
    ),
    ['¥|12.50', '¥|12.50', '12,50| ¥'],
  );
  const plain = await ask('cost-per-contact', {}, {});
  assert.deepEqual(
    inAll((language) =>
      shown(plain, 'cost-per-contact', language)
        .valueParts.map(({ text }) => text)
        .join('|'),
    ),
    ['12.50', '12.50', '12,50'],
  );
});

test('an explanation has money in the formula where there is money, and counts where there are', async () => {
  const cost = await ask('cost-per-contact');
  const formula = (table: MetricTable, as: string) =>
    inAll(
      (language) =>
        explain(table, 'total', as, findLocale(language)).lines.find(({ kind }) => kind === 'formula')
          ?.text ?? '',
    );
  assert.deepEqual(formula(cost, 'cost-per-contact'), [
    'cost ÷ handled conversations = ¥1,250 ÷ 100 = ¥12.50',
    '成本 ÷ 已处理会话数 = ¥1,250 ÷ 100 = ¥12.50',
    'затраты ÷ обработанные обращения = 1 250 ¥ ÷ 100 = 12,50 ¥',
  ]);
  const roi = await ask('roi');
  assert.equal(formula(roi, 'roi')[0], '(revenue − cost) ÷ cost = ¥10.00 ÷ ¥1,250 = 0.80%');
  const lines = explain(cost, 'total', 'cost-per-contact', findLocale('en')).lines;
  assert.deepEqual(
    lines.filter(({ kind }) => kind === 'variant').map(({ label, text }) => `${label}: ${text}`),
    ['Amounts from: the ledger'],
  );
});

test('how amounts are shared out, and from where they come, is printed', async () => {
  const variant = async (request: object) => {
    const table = await (await source()).query({ metrics: [{ ...request, as: 'm' } as never], total: true });
    return languages.map((language) =>
      explain(table, 'total', 'm', findLocale(language))
        .lines.filter(({ kind }) => kind === 'variant')
        .map(({ label, text }) => `${label}: ${text}`)
        .join('; '),
    );
  };
  assert.deepEqual(await variant({ metric: 'roi', parameters: { spread: 'time' } }), [
    'Amounts from: the ledger; Rows of longer periods: spread evenly over their time',
    '金额来源: 台账; 跨度较大的数据行: 按时间均摊',
    'Суммы из: данных учёта; Строки за более долгое время: распределяются поровну по времени',
  ]);
  assert.deepEqual(
    (await variant({ metric: 'roi', parameters: { revenueSource: 'contacts' } }))[0],
    ['Amounts from: the ledger; Revenue from: contacts'].join(),
  );
  assert.deepEqual(
    (await variant({ metric: 'attrition-rate', parameters: { annualized: true } }))[0],
    'Annualized: yes',
  );
});

test('a table and the axis of a chart say it in the same currency', async () => {
  const table = await ask('cost-per-contact', { by: [{ time: 'day' }] });
  assert.deepEqual(
    tableTwin(table, 'en').rows.map(([, value]) => value),
    ['¥12.50', '¥12.50', '¥12.50'],
  );
  const { chart } = trendChartView({ table, locale: 'ru' });
  assert.deepEqual(
    [0, 5, 12.5].map((tick) => plainSpaces(chart.formatValue(tick))),
    ['0 ¥', '5 ¥', '12,5 ¥'],
  );
});

test('files have plain numbers, and the currency beside them', async () => {
  const table = await (
    await source()
  ).query({
    metrics: ['cost-per-contact', 'roi', 'handled'],
    by: [{ time: 'day' }],
  });
  const [header, first] = csv(table).split('\r\n') as [string, string];
  const columns = header.split(',');
  const cells = first.split(',');
  assert.equal(cells[columns.indexOf('cost-per-contact')], '12.5');
  assert.equal(cells[columns.indexOf('cost-per-contact.numerator')], '750');
  assert.equal(cells[columns.indexOf('cost-per-contact.currency')], 'CNY');
  assert.deepEqual(
    columns.filter((column) => column.endsWith('.currency')),
    ['cost-per-contact.currency'],
  );
});

test('a gauge reaches below 0 for what may be a loss, and not for what may not', async () => {
  const profit = subjectOf(await ask('profit-per-contact'), 'profit-per-contact', 'en').definition;
  const cost = subjectOf(await ask('cost-per-contact'), 'cost-per-contact', 'en').definition;
  const nothing = { previous: null, target: undefined, floor: undefined };
  assert.equal(gaugeReach(profit, { value: -3, ...nothing }, {}).limits.min, null);
  assert.equal(gaugeReach(profit, { value: 3, ...nothing }, {}).limits.min, null);
  assert.equal(gaugeReach(cost, { value: 3, ...nothing }, {}).limits.min, 0);
});
