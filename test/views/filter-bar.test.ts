import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Condition } from '../../src/metrics/query.js';
import { filterBarView, filterCountQuery, filterValuesQuery } from '../../src/views/filter-bar.js';
import type { FilterBarFacts, FilterBarView } from '../../src/views/filter-bar.js';
import { optionsWith, toggled, type Value } from '../../src/views/filter-values.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const evil = '<img src=x onerror=1>';
const facts: FilterBarFacts = {
  timeZone: 'Europe/Berlin',
  weekStart: 1,
  span: { from: '2026-09-01', to: '2026-11-01' },
  dimensions: [
    { name: 'queue', values: ['Queue 10', null, 'Queue 2', evil, 'sales'] },
    { name: 'channel', values: ['voice', 'chat'] },
  ],
  contacts: 5210,
};

type Where = Readonly<Record<string, Condition>>;
interface Given {
  own?: Where;
  others?: readonly Where[];
  period?: { from: string; to: string };
  brushed?: { from: string; to: string };
  left?: number;
  locale?: string;
  facts?: Partial<FilterBarFacts>;
}

function view(given: Given = {}): FilterBarView {
  const { own, others = [], period, brushed, left, locale = 'en' } = given;
  return filterBarView({
    facts: { ...facts, ...given.facts },
    selections: [...others.map((what) => ({ own: false, what })), ...(own ? [{ own: true, what: own }] : [])],
    ranges: [
      ...(period ? [{ own: true, what: period }] : []),
      ...(brushed ? [{ own: false, what: brushed }] : []),
    ],
    left,
    locale,
  });
}

const labels = ({ chips }: FilterBarView): string[] =>
  chips.map(({ label, text }) => plainSpaces(`${label}: ${text}`));
const control = ({ controls }: FilterBarView, dimension: string): FilterBarView['controls'][number] =>
  controls.find((one) => one.dimension === dimension)!;

describe('the controls of values', () => {
  test("offer what is there in the reader's order, what is not known last", () => {
    assert.deepEqual(
      control(view(), 'queue').options.map(({ label }) => label),
      [evil, 'Queue 2', 'Queue 10', 'sales', '(not known)'],
    );
    assert.deepEqual(
      control(view({ locale: 'zh' }), 'channel').options.map(({ label }) => label),
      ['语音', '在线会话'].toSorted(new Intl.Collator('zh-CN').compare),
    );
  });

  test('say what is selected: all, one, several, by whatever condition the page wrote', () => {
    const text = (condition?: Condition): string =>
      control(view(condition === undefined ? {} : { own: { queue: condition } }), 'queue').text;
    assert.equal(text(), 'all');
    assert.equal(text('sales'), 'sales');
    assert.equal(text(null), '(not known)');
    assert.equal(text(['sales']), 'sales');
    assert.equal(text(['sales', null]), '2 selected');
    assert.equal(text({ not: ['sales'] }), '4 selected');
    assert.equal(text([]), '0 selected');
  });

  test("show what other elements selected in chips, not as the bar's own", () => {
    const shown = view({ others: [{ queue: ['sales'] }], left: 4 });
    assert.equal(control(shown, 'queue').set, false);
    assert.deepEqual(
      shown.chips.map(({ elsewhere, of, at }) => [elsewhere, of, at]),
      [[true, 'selections', 0]],
    );
  });

  test('keep a selected value that is not offered any more, so that it can be taken away', () => {
    const { options } = control(view({ own: { channel: ['fax', 'voice'] } }), 'channel');
    assert.deepEqual(
      options.filter(({ selected }) => selected).map(({ value }) => value),
      ['fax', 'voice'],
    );
  });

  test('are searched where values are many', () => {
    const values = Array.from({ length: 9 }, (_, at) => `${at}`);
    const searched = (count: number): boolean =>
      view({ facts: { dimensions: [{ name: 'queue', values: values.slice(0, count) }] } }).controls[0]!
        .searched;
    assert.deepEqual([searched(8), searched(9)], [false, true]);
  });

  test('a search finds labels by any part and in any case', () => {
    const { options } = control(view(), 'queue');
    const found = (typed: string): string[] => optionsWith(options, typed, 'en').map(({ label }) => label);
    assert.deepEqual(found(' QUEUE 1'), ['Queue 10']);
    assert.deepEqual(found('ＳＡＬ'), ['sales'], 'wide letters are letters');
    assert.deepEqual(found('known'), ['(not known)']);
    assert.deepEqual(found('.*'), []);
    assert.equal(found('  ').length, 5);
  });

  test('choosing a value twice changes nothing, and once lets through that value as well or no longer', () => {
    const all: readonly Value[] = ['a', 'b', 'c', null];
    const passes = (condition: Condition | null, value: Value): boolean => {
      if (condition === null) return true;
      if (Array.isArray(condition)) return condition.includes(value);
      return !(condition as { not: readonly Value[] }).not.includes(value);
    };
    const list = fc.subarray([...all]);
    const condition = fc.oneof(
      list.filter(({ length }) => length > 0),
      list.filter(({ length }) => length < all.length).map((not) => ({ not })),
    );
    fc.assert(
      fc.property(condition, fc.constantFrom(...all), (before, value) => {
        const once = toggled(before, value, all);
        if (once !== null) {
          for (const one of all) {
            assert.equal(passes(once, one), one === value ? !passes(before, one) : passes(before, one));
          }
        } else {
          // Without the last one nothing is filtered: a list of none would show nothing at all.
          assert.deepEqual(
            all.filter((one) => passes(before, one)),
            [value],
          );
        }
        const twice = toggled(once ?? undefined, value, all);
        for (const one of all) assert.equal(passes(twice, one), passes(before, one));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the period', () => {
  test('is chosen by name or by days, of which the last is included', () => {
    const { period } = view({ period: { from: '2026-10-01', to: '2026-11-01' } });
    assert.deepEqual(
      { ...period, choices: period!.choices.filter(({ selected }) => selected) },
      {
        label: 'Period',
        text: 'October 2026',
        set: true,
        first: '2026-09-01',
        last: '2026-10-31',
        from: '2026-10-01',
        until: '2026-10-31',
        choices: [
          {
            label: 'October 2026',
            detail: '',
            period: { from: '2026-10-01', to: '2026-11-01' },
            selected: true,
          },
        ],
      },
    );
  });

  test('is all of the data where none is selected', () => {
    const { period } = view();
    assert.deepEqual([period!.text, period!.set, period!.from, period!.until], ['All data', false, '', '']);
    const [whole, last] = period!.choices;
    assert.deepEqual(
      [whole!.label, plainSpaces(whole!.detail), whole!.period, whole!.selected],
      ['All data', 'Sep 1 – Oct 31, 2026', null, true],
    );
    assert.deepEqual([last!.label, plainSpaces(last!.detail)], ['Last day', 'Oct 31, 2026']);
  });

  test('of instants or hours is said, and has no whole days', () => {
    const { period } = view({ period: { from: '2026-10-01T09:00', to: '2026-10-01T17:00' } });
    assert.match(plainSpaces(period!.text), /9:00 AM – 5:00 PM/);
    assert.deepEqual([period!.from, period!.until], ['', '']);
  });

  test('cannot be chosen where there is no time', () => {
    assert.equal(view({ facts: { span: null } }).period, null);
    assert.equal(view({ facts: { span: { from: '2026-10-01', to: '2026-10-01' } } }).period, null);
  });
});

describe('the chips', () => {
  test('are one a value up to three, then one that counts; a time each, and ranges of numbers', () => {
    const shown = view({
      own: { queue: ['sales', null], channel: ['a', 'b', 'c', 'd'], queueSeconds: { min: 20, max: 50 } },
      others: [{ topic: { not: ['x'] } }],
      period: { from: '2026-10-01', to: '2026-11-01' },
      brushed: { from: '2026-10-05', to: '2026-10-08' },
      left: 3,
    });
    assert.deepEqual(labels(shown), [
      'Period: October 2026',
      'Period: Oct 5 – 7, 2026',
      'Topic: all but x',
      'Queue: sales',
      'Queue: (not known)',
      'Channel: 4 values',
      'Wait in queue: from 20 s to under 50 s',
    ]);
    assert.deepEqual(
      shown.chips.map(({ without }) => without),
      [null, null, null, [null], ['sales'], null, null],
    );
    assert.equal(shown.set, 6);
    assert.equal(shown.toggle, 'Filters (6)');
  });

  test('name a filter that lets nothing through', () => {
    assert.deepEqual(labels(view({ own: { queue: [] }, left: 0 })), ['Queue: none of them']);
  });

  test("take fields of an object's prototype for plain ones", () => {
    const own = JSON.parse('{"__proto__": ["a"], "constructor": ["b"]}') as Where;
    assert.deepEqual(labels(view({ own, left: 1 })), ['__proto__: a', 'constructor: b']);
    assert.equal(control(view({ own: { queue: ['sales'] } }), 'channel').set, false);
  });
});

describe('the count', () => {
  test('says how many are left of how many', () => {
    assert.equal(view().status, '5,210 contacts');
    assert.equal(view({ own: { queue: ['sales'] }, left: 1204 }).status, '1,204 of 5,210 contacts');
    assert.equal(
      plainSpaces(view({ own: { queue: ['sales'] }, left: 1, locale: 'ru' }).status),
      '1 из 5 210 обращений',
    );
    assert.equal(
      view({ own: { queue: ['sales'] }, left: 9, locale: 'zh' }).status,
      '9 次会话（共 5,210 次）',
    );
  });

  test('says so where nothing is left, and nothing while it is not known', () => {
    const none = view({ own: { queue: ['sales'] }, left: 0 });
    assert.deepEqual([none.status, none.state], ['No contact meets all of these filters.', 'empty']);
    const waiting = view({ own: { queue: ['sales'] } });
    assert.deepEqual([waiting.status, waiting.state], ['', 'ready']);
    assert.equal(view({ facts: { contacts: null } }).status, '');
    assert.deepEqual(
      [view({ facts: { contacts: 0 } }).status, view({ facts: { contacts: 0 } }).state],
      ['0 contacts', 'empty'],
    );
  });
});

test('the queries count contacts, and list the values also of those that are not counted', () => {
  const period = { from: '2026-10-01', to: '2026-11-01' };
  assert.deepEqual(filterCountQuery({ where: { queue: 'sales' }, period }), {
    metrics: ['contact-volume'],
    where: { queue: 'sales' },
    period,
  });
  assert.deepEqual(filterValuesQuery('queue', {}), { metrics: ['contact-volume', 'offered'], by: ['queue'] });
});
