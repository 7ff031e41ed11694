import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { Attributes } from '../../../src/elements/attributes.js';
import { Selections } from '../../../src/elements/data/selections.js';
import { readPageFilters, type PageFilters } from '../../../src/elements/page-filters.js';
import type { Condition } from '../../../src/metrics/query.js';

/** Owners are told apart, by their `id` where they have one, and tell the page; `prevented`: by its listener. */
class Owner extends EventTarget {
  readonly id: string;
  readonly localName = 'x-owner';
  readonly isConnected = true;
  constructor(id = '') {
    super();
    this.id = id;
  }
}
const owner = (id?: string): HTMLElement => new Owner(id) as unknown as HTMLElement;
const home = owner();
const [a, b, c] = [owner(), owner(), owner()];
const october = { from: '2025-10-01', to: '2025-11-01' };

interface Counted {
  readonly held: Selections;
  readonly changes: () => number;
  readonly steps: () => number;
}

function counted(): Counted {
  let changes = 0;
  let steps = 0;
  const held = new Selections({
    home,
    changed: () => changes++,
    stepped: () => steps++,
    standIn: (id) => owner(id),
  });
  return { held, changes: () => changes, steps: () => steps };
}

/** Lets a turn of the event loop end. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const stateOf = ({ selections, ranges }: Selections): unknown =>
  structuredClone({
    where: selections.map(({ owner: own, where }) => [all.indexOf(own), where]),
    ranges: ranges.map(({ owner: own, period }) => [all.indexOf(own), period]),
  });
const all = [a, b, c];

describe('Selections', () => {
  it('holds the last condition of each owner and dimension, whatever came before', () => {
    const condition: fc.Arbitrary<Condition | undefined> = fc.constantFrom(
      undefined,
      null,
      'sales',
      ['sales', null],
      { not: ['sales'] },
      { min: 5 },
    );
    const step = fc.record({
      owner: fc.constantFrom(a, b, c),
      dimension: fc.constantFrom('queue', 'team', '__proto__', 'constructor'),
      condition,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { held, changes } = counted();
        const plain = new Map<HTMLElement, Map<string, Condition>>([a, b, c].map((one) => [one, new Map()]));
        for (const { owner, dimension, condition: next } of steps) {
          const before = JSON.stringify([...plain.get(owner)!]);
          if (next === undefined) plain.get(owner)!.delete(dimension);
          else plain.get(owner)!.set(dimension, next);
          const [told, list] = [changes(), held.selections];
          held.select(owner, dimension, next);
          const same = JSON.stringify([...plain.get(owner)!]) === before;
          assert.equal(changes() - told, same ? 0 : 1);
          assert.equal(held.selections === list, same);
        }
        for (const owner of [a, b, c]) {
          const all = held.selections.filter((one) => one.owner === owner);
          const wanted = plain.get(owner)!;
          assert.equal(all.length, wanted.size > 0 ? 1 : 0);
          assert.deepEqual(new Map(Object.entries(all[0]?.where ?? {})), wanted);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the order in which owners began', () => {
    const { held } = counted();
    for (const owner of [b, a, c]) held.select(owner, 'queue', 'sales');
    held.select(b, 'queue', 'service');
    assert.deepEqual(
      held.selections.map(({ owner }) => owner),
      [b, a, c],
    );
  });

  it('holds one time for each owner', () => {
    const { held, changes } = counted();
    held.range(a, october);
    held.range(a, { ...october });
    held.range(b, null);
    assert.equal(changes(), 1);
    held.range(a, { ...october, to: '2025-10-08' });
    assert.deepEqual(held.ranges, [{ owner: a, period: { from: '2025-10-01', to: '2025-10-08' } }]);
    held.range(a, null);
    assert.deepEqual(held.ranges, []);
    assert.equal(changes(), 3);
  });

  it('lets go of all of one owner, or of all', () => {
    const { held, changes } = counted();
    held.select(a, 'queue', 'sales');
    held.range(a, october);
    held.select(b, 'team', [null]);
    held.release(a);
    assert.deepEqual([held.selections, held.ranges], [[{ owner: b, where: { team: [null] } }], []]);
    held.release(a);
    assert.equal(changes(), 4);
    held.clear();
    assert.deepEqual([held.selections, held.ranges], [[], []]);
    held.clear();
    assert.equal(changes(), 5);
  });
});

describe('Selections, step by step', () => {
  const change = fc.oneof(
    fc.record({
      owner: fc.constantFrom(...all),
      dimension: fc.constantFrom('queue', '__proto__'),
      condition: fc.constantFrom<Condition | undefined>(undefined, null, ['sales'], { not: [null] }),
    }),
    fc.record({
      owner: fc.constantFrom(...all),
      period: fc.constantFrom(null, october, { ...october, to: '2025-10-02' }),
    }),
  );
  const make = (held: Selections, one: typeof change extends fc.Arbitrary<infer T> ? T : never): void =>
    'period' in one
      ? held.range(one.owner, one.period)
      : held.select(one.owner, one.dimension, one.condition);

  it('goes back through all that was, and forth again; what one turn changes is one step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 8 }), async (turns) => {
        const { held, steps } = counted();
        const plain = [JSON.stringify(stateOf(held))];
        for (const changes of turns) {
          for (const one of changes) make(held, one);
          const now = JSON.stringify(stateOf(held));
          await turn();
          // The order of owners may be another without anything being different.
          if (sorted(now) !== sorted(plain.at(-1)!)) plain.push(now);
        }
        assert.equal(held.undoable, plain.length - 1);
        assert.equal(steps(), plain.length - 1);
        for (const before of plain.slice(0, -1).toReversed()) {
          assert.equal(held.undo(), true);
          assert.equal(sorted(JSON.stringify(stateOf(held))), sorted(before));
        }
        assert.equal(held.undo(), false);
        for (const after of plain.slice(1)) {
          assert.equal(held.redo(), true);
          assert.equal(sorted(JSON.stringify(stateOf(held))), sorted(after));
        }
        assert.equal(held.redo(), false);
        assert.equal(held.redoable, 0);
      }),
      { numRuns: 200 },
    );
  });

  it('forgets what was undone as soon as something else is changed', async () => {
    const { held } = counted();
    held.select(a, 'queue', 'sales');
    await turn();
    held.undo();
    assert.deepEqual([held.undoable, held.redoable], [0, 1]);
    held.select(a, 'queue', 'service');
    assert.deepEqual([held.undoable, held.redoable], [1, 0]);
    await turn();
    assert.deepEqual([held.undoable, held.redoable], [1, 0]);
  });

  it('takes back a change at once, before its turn is over', () => {
    const { held } = counted();
    held.select(a, 'queue', 'sales');
    assert.equal(held.undo(), true);
    assert.deepEqual(held.selections, []);
    assert.equal(held.redo(), true);
    assert.deepEqual(held.selections, [{ owner: a, where: { queue: 'sales' } }]);
  });

  it('tells the page of each thing that it takes back, by its owner, and leaves what the page prevents', async () => {
    const { held, steps } = counted();
    const [stays, goes] = [owner(), owner()];
    const told: unknown[] = [];
    const listen = (event: Event): void => {
      told.push([event.target === stays, event.type, (event as CustomEvent).detail]);
      if (event.target === stays) event.preventDefault();
    };
    for (const own of [stays, goes]) {
      own.addEventListener('cb-filter', listen);
      own.addEventListener('cb-range', listen);
    }
    held.select(stays, 'queue', ['sales']);
    held.range(goes, october);
    await turn();
    assert.equal(held.undo(), true);
    assert.deepEqual(told, [
      [true, 'cb-filter', { dimension: 'queue', condition: null }],
      [false, 'cb-range', { period: null }],
    ]);
    assert.deepEqual([held.selections, held.ranges], [[{ owner: stays, where: { queue: ['sales'] } }], []]);
    assert.equal(steps(), 2);
    // All that is left is prevented: nothing happens.
    assert.equal(held.undo(), false);
  });

  it('brings nothing back of an owner that is gone', async () => {
    const { held } = counted();
    held.select(a, 'queue', ['sales']);
    await turn();
    held.select(b, 'team', ['A']);
    await turn();
    held.clear();
    await turn();
    held.release(a);
    held.undo();
    assert.deepEqual(held.selections, [{ owner: b, where: { team: ['A'] } }]);
  });

  it('keeps no more steps than anyone remembers', async () => {
    const { held } = counted();
    for (let at = 0; at < 130; at++) {
      held.select(a, 'queue', [String(at)]);
      await turn();
    }
    assert.equal(held.undoable, 100);
  });
});

describe('Selections as a page keeps them', () => {
  it('are what they were when they are set again, on new elements of the same ids', () => {
    const where = fc.dictionary(
      fc.constantFrom('queue', 'team', 'constructor'),
      fc.constantFrom<Condition>(['sales'], [null, 'x'], { not: ['y'] }),
      { minKeys: 1 },
    );
    const period = fc.constantFrom(null, october);
    fc.assert(
      fc.property(
        where,
        period,
        fc.dictionary(fc.constantFrom('p', 'q', 'r'), where),
        (shared, time, own) => {
          const { held, steps } = counted();
          const elements = Object.fromEntries(Object.entries(own).map(([id, one]) => [id, { where: one }]));
          held.restore({ where: shared, period: time, elements });
          const kept = JSON.parse(JSON.stringify(held.filters)) as PageFilters;
          assert.deepEqual(
            kept,
            JSON.parse(
              JSON.stringify({
                where: shared,
                period: time,
                ...(Object.keys(own).length > 0 && { elements }),
              }),
            ),
          );
          // Elements that come later find what is theirs, and others nothing.
          for (const id of ['p', 'q', 'r', '']) {
            const late = owner(id);
            held.claim(late);
            assert.deepEqual(held.selections.find((one) => one.owner === late)?.where, own[id]);
          }
          assert.deepEqual(JSON.parse(JSON.stringify(held.filters)), kept);
          assert.deepEqual([held.undoable, steps()], [0, 0]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('hold all at once where nobody could tell whose they are', () => {
    const { held } = counted();
    held.select(a, 'queue', ['sales', 'service']);
    held.select(b, 'queue', ['service', null]);
    held.range(a, october);
    held.range(b, { from: '2025-10-15', to: '2025-12-01' });
    assert.deepEqual(held.filters, {
      where: { queue: ['service'] },
      period: { from: '2025-10-15', to: '2025-11-01' },
    });
    held.clear();
    assert.equal(held.filters, null);
  });

  it('that the page sets begin a history of their own', async () => {
    const { held, steps } = counted();
    held.select(a, 'queue', ['sales']);
    await turn();
    held.restore({ where: { team: ['A'] }, period: null });
    await turn();
    assert.deepEqual([held.undoable, held.redoable, held.undo(), steps()], [0, 0, false, 1]);
    assert.deepEqual(held.selections, [{ owner: home, where: { team: ['A'] } }]);
  });
});

const sorted = (state: string): string => {
  const { where, ranges } = JSON.parse(state) as { where: [number, object][]; ranges: [number, object][] };
  const text = (list: [number, object][]): string =>
    JSON.stringify(list.map(([of, what]) => [of, Object.entries(what).toSorted()]).toSorted());
  return text(where) + text(ranges);
};

test('filters of a page are read, or refused with a coded problem, whatever they are', () => {
  const good =
    '{"where": {"queue": ["sales"]}, "period": null, "elements": {"x": {"where": {"nps": {"min": 9}}}}}';
  const read = (value: unknown): [PageFilters | undefined, string | undefined] => {
    const attributes = new Attributes('cb-data');
    return [readPageFilters(attributes, value), attributes.problem?.code];
  };
  assert.deepEqual(read(good), [
    {
      where: { queue: ['sales'] },
      period: null,
      elements: { x: { where: { nps: { min: 9 } }, period: null } },
    },
    undefined,
  ]);
  for (const nothing of [undefined, null, '', '{}'])
    assert.deepEqual(read(nothing), [{ where: {}, period: null }, undefined]);
  for (const bad of [
    '{',
    '[]',
    '7',
    '"x"',
    '<script>',
    '{"evil": 1}',
    '{"where": 5}',
    '{"where": {"queue": 5}}',
    '{"where": {"": "x"}}',
    '{"where": {"comment": "x"}}',
    '{"where": {"nps": {"min": "1"}}}',
    '{"period": 5}',
    '{"period": {"from": 5, "to": 6}}',
    '{"period": {"from": "2025-10-02", "to": "2025-10-01"}}',
    '{"period": {"from": "never", "to": "2025-10-01"}}',
    '{"elements": []}',
    '{"elements": {"x": null}}',
    '{"elements": {"x": {"where": {"queue": {}}}}}',
    '{"elements": {"x": {"elements": {}}}}',
  ])
    assert.deepEqual(read(bad), [undefined, 'invalid-attribute'], bad);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue(),
        fc.object().map((where) => ({ where })),
      ),
      (value) => {
        const [filters, code] = read(value);
        assert.equal(filters === undefined, code === 'invalid-attribute');
      },
    ),
    { numRuns: 500 },
  );
});
