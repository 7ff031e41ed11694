import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agentScorecardView, type AgentScorecardView } from '../../src/views/agent-scorecard.js';
import { fakeTable, value, type FakeRow } from './fake-table.js';

const metrics = ['handled', 'resolution-rate', 'nps', 'csat'] as const;
const values = {
  handled: value(1240, { n: 1240 }),
  'resolution-rate': value(0.812, { n: 400, numerator: 325, denominator: 400, low: 0.771, high: 0.847 }),
  nps: value(-12, { n: 3, low: -80, high: 40 }),
  csat: value(null, { reason: 'no-contacts' }),
};
const evil = '<img src=x onerror=alert(1)>';

function view(
  agents: readonly string[],
  teams: readonly (string | null)[],
  locale = 'en',
): AgentScorecardView {
  const rows = agents.map((agent): FakeRow => ({ key: { agent }, values }));
  return agentScorecardView({
    table: fakeTable({ metrics, by: ['agent'], rows, total: { values } }),
    teams: fakeTable({
      metrics: ['handled'],
      by: ['agent', 'team'],
      rows: agents.map((agent, at): FakeRow => ({
        key: { agent, team: teams[at] ?? null },
        values: value(1),
      })),
    }),
    locale,
  });
}

describe('the card of one agent', () => {
  const { card, grid } = view([evil], ['North']);

  test('is there for one agent alone', () => {
    assert.notEqual(card, null);
    assert.equal(view(['a', 'b'], ['North', 'North']).card, null);
    assert.equal(view([], []).card, null);
  });

  test('has a line a metric under the agent’s name, in the order that was asked for, and no total', () => {
    assert.deepEqual(
      card!.columns.map(({ label, first }) => [label, first]),
      [
        ['Metric', null],
        [evil, null],
      ],
    );
    assert.deepEqual(
      card!.lines({ column: 'agent', direction: 'descending' }).map((line) => card!.cell(line, 0).text),
      ['Handled contacts', 'Resolution rate', 'Net promoter score', 'Customer satisfaction'],
    );
    assert.deepEqual(card!.foot, []);
    assert.deepEqual({ ...card!.key(card!.lines(null)[2]!) }, { agent: evil });
  });

  test('says and explains each value as the table does, with its interval', () => {
    const [agent] = grid.lines(null);
    card!.lines(null).forEach((line, at) => {
      const whole = grid.cell(agent!, at + 2);
      const { text, aloud, remark, muted } = card!.cell(line, 1);
      assert.deepEqual(
        { text, aloud, remark, muted },
        { text: whole.text, aloud: whole.aloud, remark: whole.remark, muted: whole.muted },
      );
      assert.deepEqual(card!.tip(line, 1), grid.tip(agent!, at + 2));
      assert.equal(card!.tip(line, 0), null);
    });
    assert.deepEqual(
      card!.lines(null).map((line) => card!.cell(line, 1).note),
      [undefined, '77.1% to 84.7%', '−80 to +40', undefined],
    );
  });

  test('draws only what has a whisker, on a scale that begins at 0', () => {
    assert.deepEqual(
      card!.lines(null).map((line) => card!.cell(line, 1).dot?.high),
      [undefined, 0.847, 40, undefined],
    );
    assert.deepEqual(
      grid.columns.flatMap(({ drawing }) => (drawing?.kind === 'dot' ? [drawing.zero] : [])),
      [true, true, true, true],
    );
    const several = view(['a', 'b'], []).grid.columns.flatMap(({ drawing }) =>
      drawing?.kind === 'dot' ? [drawing.zero] : [],
    );
    assert.deepEqual(several, [true, false, false, false]);
  });

  test('names its metrics in each language', () => {
    for (const [locale, header] of [
      ['zh', '指标'],
      ['ru', 'Показатель'],
    ] as const) {
      assert.equal(view(['a'], ['b'], locale).card!.columns[0]!.label, header);
    }
  });

  test('a line that there is not is a mistake', () => {
    assert.throws(() => card!.cell({ kind: 'row', id: 'x', row: 4, repeats: 0 }, 1), RangeError);
  });
});

describe('the scorecard for little room', () => {
  const { slim, grid } = view(['a', 'b'], ['North', 'South']);

  test('leaves out the teams and nothing else', () => {
    assert.deepEqual(
      slim.columns.map(({ id }) => id),
      ['key agent', ...metrics],
    );
    const [line] = slim.lines({ column: 'csat', direction: 'ascending' });
    slim.columns.forEach(({ id }, at) => {
      const whole = grid.columns.findIndex((one) => one.id === id);
      assert.deepEqual(slim.cell(line!, at), grid.cell(line!, whole));
      assert.deepEqual(slim.tip(line!, at), grid.tip(line!, whole));
      assert.deepEqual(slim.dots(at), grid.dots(whole));
    });
    assert.throws(() => slim.cell(line!, slim.columns.length), RangeError);
  });

  test('knows whether there are several teams to choose of', () => {
    assert.equal(view(['a', 'b'], ['North', 'South']).hasTeams, true);
    assert.equal(view(['a', 'b'], ['North', null]).hasTeams, true);
    assert.equal(view(['a', 'b'], ['North', 'North']).hasTeams, false);
  });
});
