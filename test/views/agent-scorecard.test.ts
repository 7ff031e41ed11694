import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import type { MetricId } from '../../src/metrics/catalog/ids.js';
import {
  agentScorecardQuery,
  agentScorecardView,
  agentTeamsQuery,
  knownAgents,
  usualMetrics,
  type AgentScorecardView,
} from '../../src/views/agent-scorecard.js';
import { plainSpaces } from '../i18n/plain-spaces.js';
import { fakeTable, value } from './fake-table.js';

const can = (...available: MetricId[]) => ({
  metrics: usualMetrics.map((metric) => ({ metric, available: available.includes(metric) })),
  dimensions: [{ name: 'agent' }, { name: 'team' }],
});

/** So many calls of an agent, of which so many were resolved; each took so many seconds. */
function calls(
  agent: string | null,
  team: string | null,
  all: number,
  resolved: number,
  seconds = 100,
): object[] {
  return Array.from({ length: all }, (_, at) => ({
    id: `${agent}-${team}-${at}`,
    startedAt: '2025-10-01T12:00:00Z',
    outcome: 'answered',
    queueSeconds: 5,
    talkSeconds: seconds + (at % 2),
    resolved: at < resolved,
    ...(agent !== null && { agent }),
    ...(team !== null && { team }),
  }));
}

const source = await loadData({
  timeZone: 'UTC',
  covers: { from: '2025-10-01', to: '2025-10-02' },
  agents: [{ id: 'a-10', name: 'José Álvarez' }],
  contacts: [
    ...calls('a-2', 'North', 100, 95, 200),
    ...calls('a-10', 'North', 100, 50),
    ...calls('=1+1', 'South', 100, 5, 90),
    ...calls('new', 'South', 4, 4),
    ...calls('new', 'North', 6, 6),
    ...calls(null, 'South', 500, 500),
  ],
});

async function card(
  metrics: readonly MetricId[],
  { team, language = 'en' }: { team?: string; language?: string } = {},
): Promise<AgentScorecardView> {
  const ask = { metrics, where: { agent: knownAgents, ...(team !== undefined && { team: [team] }) } };
  const description = await source.describe();
  const teams = agentTeamsQuery(ask, description);
  return agentScorecardView({
    table: await source.query(agentScorecardQuery(ask, description)),
    teams: teams && (await source.query(teams)),
    team: team ?? null,
    locale: language,
    data: { covers: description.covers },
  });
}

const names = (
  view: AgentScorecardView,
  sort: Parameters<AgentScorecardView['grid']['lines']>[0] = null,
): string[] => view.grid.lines(sort).map((line) => view.grid.cell(line, 0).text);
const column = (view: AgentScorecardView, id: string): number =>
  view.grid.columns.findIndex((one) => one.id === id);

describe('the questions', () => {
  test('are for the usual metrics that the data can answer, or for those of the page', () => {
    const where = { agent: knownAgents };
    assert.deepEqual(agentScorecardQuery({ where }, can('csat', 'handled', 'fcr')), {
      metrics: ['handled', 'fcr', 'csat'],
      where,
      by: ['agent'],
      total: true,
    });
    assert.deepEqual(agentScorecardQuery({ metrics: ['nps'] }, can('csat')).metrics, ['nps']);
    assert.deepEqual(agentScorecardQuery({}, can()).metrics, ['handled']);
  });

  test('ask for teams only where there are any', () => {
    assert.deepEqual(agentTeamsQuery({ period: { from: 'a', to: 'b' } }, can())?.by, ['agent', 'team']);
    assert.equal(agentTeamsQuery({}, { ...can(), dimensions: [{ name: 'agent' }] }), undefined);
  });
});

describe('a scorecard', () => {
  test('has a row an agent by name, with their teams, the one with the most contacts first', async () => {
    const view = await card(['handled']);
    assert.deepEqual(names(view), ['=1+1', 'a-2', 'José Álvarez', 'new']);
    const [, a2, , fresh] = view.grid.lines(null);
    assert.equal(view.grid.cell(a2!, 1).text, 'North');
    assert.equal(view.grid.cell(fresh!, 1).text, 'North and South');
    assert.deepEqual({ ...view.grid.key(a2!) }, { agent: 'a-2' });
  });

  test('holds agents against the ratio of all sums, not the mean of their rates', async () => {
    const view = await card(['resolution-rate']);
    const [, a2] = view.grid.lines(null);
    // (95 + 50 + 5 + 10) of 310; the mean of the four rates would be 62.5 %. Contacts without an agent are nobody's.
    assert.deepEqual(
      view.grid
        .tip(a2!, 2)!
        .lines.flatMap(({ label, text }) => (label === 'Mean of all' ? [plainSpaces(text)] : [])),
      ['52%'],
    );
    assert.deepEqual(view.grid.columns[2]!.drawing, { kind: 'dot', rule: 160 / 310, zero: false });
  });

  test('of a count the mean is that of an agent', async () => {
    const view = await card(['handled']);
    assert.deepEqual(view.grid.columns[2]!.drawing, { kind: 'dot', rule: 310 / 4, zero: true });
    const [line] = view.grid.lines(null);
    assert.ok(
      view.grid.tip(line!, 2)!.lines.some(({ label, text }) => label === 'Mean per agent' && text === '78'),
    );
    assert.equal(view.grid.cell(line!, 2).mark, null);
  });

  test('says who is above and below, and that too few is too few', async () => {
    const view = await card(['resolution-rate', 'average-handle-time']);
    const at = column(view, 'resolution-rate');
    const cells = view.grid.lines(null).map((line) => view.grid.cell(line, at));
    assert.deepEqual(
      cells.map(({ mark, remark, muted, dot }) => [mark?.shape, remark, muted, dot?.hollow]),
      [
        ['down', '', false, false],
        ['up', '', false, false],
        ['ring', '', false, false],
        [undefined, 'too few', true, true],
      ],
    );
    assert.match(cells[3]!.aloud, /100%; too few to judge: at least 30/);
    assert.match(cells[1]!.aloud, /above the mean, which is better/);
    assert.deepEqual(
      view.legend.map(({ text }) => text),
      [
        'above the mean, which is better',
        'below the mean, which is better',
        'below the mean, which is worse',
        'above the mean, which is worse',
        'no clear difference from the mean',
        'Mean of all',
      ],
    );
  });

  test('sorted by a metric, a sample too small is never the best or the worst', async () => {
    const view = await card(['resolution-rate']);
    const sorted = (direction: 'ascending' | 'descending'): string[] =>
      names(view, { column: 'resolution-rate', direction });
    assert.deepEqual(sorted('descending'), ['a-2', 'José Álvarez', '=1+1', 'new']);
    assert.deepEqual(sorted('ascending'), ['=1+1', 'José Álvarez', 'a-2', 'new']);
  });

  test('sorted by name and by team', async () => {
    const view = await card(['handled']);
    assert.deepEqual(names(view, { column: 'key agent', direction: 'descending' }), [
      'new',
      'José Álvarez',
      'a-2',
      '=1+1',
    ]);
    assert.deepEqual(names(view, { column: 'team', direction: 'descending' }), [
      '=1+1',
      'new',
      'a-2',
      'José Álvarez',
    ]);
  });

  test('is searched by name, key and team, whatever the accents', async () => {
    const view = await card(['handled']);
    const found = (text: string): string[] =>
      view.grid.lines(null, view.finder(text)).map((line) => view.grid.cell(line, 0).text);
    assert.deepEqual(found('jose'), ['José Álvarez']);
    assert.deepEqual(found('a-10'), ['José Álvarez']);
    assert.deepEqual(found('NORTH a'), ['a-2', 'José Álvarez', 'new']);
    assert.deepEqual(found('nobody'), []);
    assert.equal(view.count(1), '1 of 4 agents');
    assert.equal(view.count(4), '4 agents');
  });

  test('of one team the mean is the team’s', async () => {
    const view = await card(['resolution-rate'], { team: 'North' });
    assert.deepEqual(names(view), ['a-2', 'José Álvarez', 'new']);
    const [line] = view.grid.lines(null);
    const lines = view.grid.tip(line!, 2)!.lines.map(({ label, text }) => `${label}: ${plainSpaces(text)}`);
    // (95 + 50 + 6) of 206.
    assert.ok(lines.includes('Mean of North: 73%'), lines.join('\n'));
    assert.equal(view.grid.cell(view.grid.foot[0]!, 0).text, 'North: 3 agents');
  });

  test('is told aloud with how many stand out, and does not speak of its own filter', async () => {
    const { frame } = await card(['handled', 'resolution-rate']);
    assert.equal(
      plainSpaces(frame.summary),
      'The table has 4 agents. Resolution rate, mean 52%: 1 above it, 1 below it, 1 without a clear difference, 1 with too small a sample.',
    );
    assert.equal(plainSpaces(frame.subheading), 'Oct 1, 2025 · UTC');
    assert.equal(frame.heading, 'Agent scorecard');
    const team = await card(['handled'], { team: 'North' });
    assert.match(team.frame.subheading, /Team: North$/);
    assert.doesNotMatch(team.frame.subheading, /Agent/);
  });

  test('its file has the rows that are shown, in their order, and says what was looked for', async () => {
    const view = await card(['handled']);
    const lines = view.grid.lines({ column: 'key agent', direction: 'descending' }, view.finder('north'));
    const rows = view.arranged(lines, ' north ').csv.split('\r\n');
    assert.deepEqual(
      rows.slice(0, 5).map((line) => line.split(',').slice(0, 2).join()),
      ['agent,handled', 'new,10', 'a-10,100', 'a-2,100', '# total,310'],
    );
    assert.ok(rows.includes('# search: north') && rows.includes('# rows: 3'));
    assert.ok(!view.arranged(view.grid.lines(null), '').csv.includes('# search'));
    assert.deepEqual(
      view.arranged(lines, 'north').twin.rows.map(([name]) => name),
      ['new', 'José Álvarez', 'a-2', 'Total'],
    );
  });
});

describe('one agent', () => {
  test('in every metric, against the mean', async () => {
    const view = await card(['handled', 'resolution-rate']);
    const detail = view.detail('a-10')!;
    assert.deepEqual([detail.title, detail.teams], ['José Álvarez', 'North']);
    assert.deepEqual(
      detail.lines.map((line) => [
        line.name,
        plainSpaces(line.value),
        plainSpaces(line.interval),
        plainSpaces(line.sample),
        plainSpaces(line.mean),
        line.standing,
      ]),
      [
        ['Handled contacts', '100', '', '', '78', ''],
        [
          'Resolution rate',
          '50%',
          '40% to 60%',
          '100 conversations',
          '52%',
          'no clear difference from the mean',
        ],
      ],
    );
    assert.equal(detail.lines[1]!.request.metric, 'resolution-rate');
    assert.equal(view.detail('nobody'), undefined);
  });

  test('who is alone is not held against themselves', () => {
    const one = value(0.8, { n: 100, low: 0.7, high: 0.9 });
    const view = agentScorecardView({
      table: fakeTable({
        metrics: ['csat'],
        by: ['agent'],
        rows: [{ key: { agent: 'Ann' }, values: one }],
        total: { values: one },
      }),
      locale: 'en',
    });
    const [line] = view.grid.lines(null);
    assert.equal(view.grid.cell(line!, 1).mark, null);
    assert.equal(view.detail('Ann')!.lines[0]!.mean, '');
    assert.deepEqual(view.legend, []);
    assert.equal(view.grid.cell(view.grid.foot[0]!, 0).text, 'All (1 agent)');
  });
});

describe('without agents', () => {
  test('the data are said to lack the field, or the period to have none', async () => {
    const agentless = await loadData({
      timeZone: 'UTC',
      contacts: calls(null, null, 3, 1),
    });
    const ask = { where: { agent: knownAgents } };
    const empty = async (from: typeof source, more: object = {}) => {
      const description = await from.describe();
      const table = await from.query({ ...agentScorecardQuery(ask, description), ...more });
      return agentScorecardView({ table, locale: 'en', data: { covers: description.covers } });
    };
    const lacking = await empty(agentless);
    assert.equal(lacking.frame.state, 'empty');
    assert.deepEqual(lacking.frame.notices, [{ severity: 'info', text: 'Not in the data: Agent (agent).' }]);
    const quiet = await empty(source, { where: { agent: knownAgents, channel: 'fax' } });
    assert.ok(quiet.isEmpty);
    assert.equal(quiet.frame.notices.length, 1);
  });

  test('given values without a total have no mean and no judgement', () => {
    const table = fakeTable({
      metrics: ['csat'],
      by: ['agent'],
      rows: ['Ann', 'Bob'].map((agent) => ({
        key: { agent },
        values: value(0.8, { n: 100, low: 0.7, high: 0.9 }),
      })),
    });
    const view = agentScorecardView({ table, locale: 'en' });
    const [line] = view.grid.lines(null);
    assert.equal(view.grid.cell(line!, 1).mark, null);
    assert.deepEqual(view.grid.foot, []);
    assert.deepEqual(
      view.grid.columns.map(({ id }) => id),
      ['key agent', 'csat'],
    );
  });
});
