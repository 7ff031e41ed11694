import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findLocale } from '../../src/i18n/find-locale.js';
import { dictionaryWords } from '../../src/i18n/topics/dictionary.js';
import { catalog } from '../../src/metrics/catalog/index.js';
import { chapters, metricIds } from '../../src/metrics/catalog/ids.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { loadData } from '../../src/source/load-data.js';
import { type DictionaryView, metricDictionaryView } from '../../src/views/metric-dictionary.js';

const everything = { search: '', onlyAvailable: false } as const;
const view = (locale: string, metrics: readonly (keyof typeof catalog)[] | null = null): DictionaryView =>
  metricDictionaryView({ metrics, data: null, locale });
const entry = (locale: string, metric: string) =>
  view(locale)
    .find(everything)
    .find((one) => one.metric === metric)!;
const line = (locale: string, metric: string, kind: string): string | undefined =>
  entry(locale, metric).lines.find((one) => one.kind === kind)?.text;

describe('the dictionary without any data', () => {
  for (const locale of ['en', 'zh', 'ru']) {
    test(`${locale}: every metric of the catalogue once, in its chapter, in words`, () => {
      const shown = view(locale);
      const found = shown.chapters(shown.find(everything));
      assert.deepEqual(
        found.map(({ name }) => name),
        Object.keys(chapters).map(
          (chapter) => dictionaryWords(findLocale(locale)).chapters[chapter as keyof typeof chapters],
        ),
      );
      assert.deepEqual(
        found.flatMap(({ entries }) => entries.map(({ metric }) => metric)),
        [...metricIds],
      );
      for (const { lines, parameters, variants, available, metric } of shown.find(everything)) {
        for (const { text, label } of lines) assert.match(text + label, /^\S/, metric);
        for (const kind of ['formula', 'unit', 'better', 'counts', 'interval']) {
          assert.ok(
            lines.some((one) => one.kind === kind),
            `${metric}: ${kind}`,
          );
        }
        // Each of the metric's parameters, and the usual definition first where there are others.
        assert.deepEqual(
          parameters.map(({ code }) => code),
          Object.keys(catalog[metric].parameters),
        );
        assert.notEqual(variants.length, 1, metric);
        assert.deepEqual(
          variants.map(({ isUsual }) => isUsual),
          variants.map((_, at) => at === 0),
        );
        assert.equal(available, null);
      }
    });
  }

  test('a metric says what the catalogue says of it', () => {
    assert.equal(line('en', 'service-level', 'target'), '≥ 80%');
    assert.equal(line('en', 'service-level', 'better'), 'Higher is better');
    assert.equal(line('en', 'service-level', 'unit'), 'Percent');
    assert.match(line('en', 'service-level', 'interval')!, /^Wilson/);
    assert.match(
      line('en', 'service-level', 'needs')!,
      /^Contacts – Outcome \(outcome\) and Wait in queue \(queueSeconds\)/,
    );
    assert.equal(line('en', 'average-handle-time', 'better'), 'Lower is better');
    assert.equal(line('en', 'average-handle-time', 'target'), undefined);
    assert.match(line('en', 'roi', 'needs')!, /^Ledger – /);
    assert.match(line('zh', 'roi', 'needs')!, /^收支台账的/);
    assert.equal(line('en', 'contact-volume', 'sample'), undefined);
    assert.equal(entry('en', 'service-level').short, 'SL');
    assert.equal(line('en', 'attrition-rate', 'target'), '≤ 2% in a month; ≤ 30% in a year');
  });

  test("the service level has its own variants and those of vendors, each with the vendor's switches", () => {
    const { variants, parameters } = entry('en', 'service-level');
    const formula = (name: string): string =>
      plainSpaces(variants.find((variant) => variant.name === name)?.formula ?? '');
    assert.equal(formula('by default'), 'answered within 20 s ÷ offered');
    assert.equal(formula('Huawei, 20 seconds'), 'answered within 20 s ÷ answered');
    // Its formula is the usual one: it is listed none the less.
    assert.equal(formula('Cisco, abandons count as failure'), 'answered within 20 s ÷ offered');
    assert.equal(formula('Genesys Cloud'), 'answered within 20 s ÷ answered or abandoned');
    assert.equal(formula('Genesys Cloud; Abandons counted: no'), 'answered within 20 s ÷ answered');
    assert.equal(formula('Share of: answered'), 'answered within 20 s ÷ answered');
    const choices = Object.fromEntries(parameters.map((one) => [one.code, one.choices.length]));
    // Of metrics.md: 5 ways of success, 7 denominators, 7 presets, 2 units; a switch.
    assert.deepEqual(
      [choices['success'], choices['of'], choices['preset'], choices['unit'], choices['flowOuts']],
      [5, 7, 7, 2, 2],
    );
    assert.equal(parameters.find(({ code }) => code === 'preset')?.usual, 'not set');
    assert.equal(plainSpaces(parameters.find(({ code }) => code === 'thresholdSeconds')!.usual), '20 s');
  });

  test('only choices that a metric takes are offered for it', () => {
    const { parameters, variants } = entry('en', 'answer-rate');
    assert.deepEqual(parameters.find(({ code }) => code === 'of')?.choices.map(plainSpaces), [
      'offered',
      'offered, less those who hung up within 5 s',
    ]);
    assert.deepEqual(
      variants.map(({ formula }) => plainSpaces(formula)),
      ['answered ÷ offered', 'answered ÷ (offered, less those who hung up within 5 s)'],
    );
  });
});

describe('finding', () => {
  const ids = (locale: string, search: string): string[] =>
    view(locale)
      .find({ search, onlyAvailable: false })
      .map(({ metric }) => metric);

  test("by name in the reader's language, by the trade's short name and by id", () => {
    assert.ok(ids('en', 'SERVICE level').includes('service-level'));
    assert.ok(ids('zh', '净推荐').includes('nps'));
    assert.ok(!ids('en', '净推荐').includes('nps'));
    assert.ok(ids('ru', 'уровень сервиса').includes('service-level'));
    assert.deepEqual(ids('ru', 'average-handle-time'), ['average-handle-time']);
    assert.ok(ids('en', 'AHT').includes('average-handle-time'));
  });

  test('nothing that matches is said as such, whatever was typed', () => {
    const hostile = '<b>"$&\\';
    assert.deepEqual(ids('en', hostile), []);
    assert.equal(
      view('en').nothing({ search: ` ${hostile} `, onlyAvailable: false }),
      `No metric matches “${hostile}”.`,
    );
  });

  test('among those that the page wants', () => {
    const few = view('en', ['roi', 'csat']);
    assert.deepEqual(
      few.find(everything).map(({ metric }) => metric),
      ['csat', 'roi'],
    );
    assert.equal(few.count(2), '2 metrics');
    assert.equal(few.count(1), '1 of 2 metrics');
  });
});

describe('the dictionary beside data', () => {
  const contacts = [
    { id: 'a', startedAt: '2026-10-01T09:00:00Z', outcome: 'answered' },
    { id: 'b', startedAt: '2026-10-01T10:00:00Z', outcome: 'abandoned' },
  ];

  test('says of each metric whether they can answer it, else which field of which part they lack', async () => {
    const source = await loadData({
      timeZone: 'UTC',
      covers: { from: '2026-10-01', to: '2026-10-02' },
      contacts,
    });
    const data = await source.describe();
    const shown = metricDictionaryView({ metrics: null, data, locale: 'en' });
    const of = (metric: string) => shown.find(everything).find((one) => one.metric === metric)!;
    assert.equal(of('answer-rate').available, true);
    assert.equal(of('service-level').available, false);
    const here = (metric: string) => of(metric).lines.find(({ kind }) => kind === 'here')?.text;
    assert.equal(here('answer-rate'), 'These data can answer it.');
    assert.equal(here('service-level'), 'These data lack: Contacts – Wait in queue (queueSeconds).');
    assert.match(here('csat')!, /^These data lack: Surveys – /);
    assert.match(here('roi')!, /^These data lack: Ledger – /);
    const left = shown.find({ search: '', onlyAvailable: true });
    assert.ok(left.length > 0 && left.every(({ available }) => available));
    assert.equal(left.length, data.metrics.filter(({ available }) => available).length);
    assert.match(shown.frame(left, everything).summary, new RegExp(`can answer ${left.length} of`));
  });

  test('a field or part of another name than all that are known is said as it is', () => {
    const evil = '"><img src=x>.=1+1';
    const shown = metricDictionaryView({
      metrics: ['csat'],
      data: { metrics: [{ metric: 'csat', available: false, missing: [evil, 'ledger.revenue'] }] },
      locale: 'en',
    });
    const [csat] = shown.find(everything);
    assert.equal(
      csat!.lines.find(({ kind }) => kind === 'here')?.text,
      `These data lack: Surveys – ${evil}; Ledger – Revenue (revenue).`,
    );
  });
});

describe('its table and its file', () => {
  test('have the entries that are shown, with headers', () => {
    const shown = view('en');
    const choice = { search: 'promoter', onlyAvailable: false };
    const frame = shown.frame(shown.find(choice), choice);
    assert.deepEqual(
      frame.twin.rows.map(([name]) => name),
      shown.find(choice).map(({ name }) => name),
    );
    for (const row of frame.twin.rows) assert.equal(row.length, frame.twin.columns.length);
    const lines = frame.csv.split('\r\n');
    assert.match(lines[0]!, /^id,chapter,name,short,definition,formula,/);
    assert.ok(lines.some((one) => one.startsWith('nps,customer-experience,')));
    assert.ok(lines.includes('# search: promoter'));
    assert.equal(
      lines.filter((one) => one !== '' && !one.startsWith('#')).length,
      frame.twin.rows.length + 1,
    );
  });

  test('what a reader typed is no formula in the file', () => {
    const shown = view('en');
    const choice = { search: 'x;=1+1', onlyAvailable: false };
    assert.match(shown.frame([], choice).csv, /# search: x;'=1\+1/);
  });
});
