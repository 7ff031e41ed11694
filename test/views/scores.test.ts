import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '../../src/engine.js';
import {
  agentScorecardBefore,
  agentScorecardBeside,
  agentScorecardQuery,
  agentScorecardView,
  type AgentScorecardAsk,
  type AgentScorecardView,
  knownAgents,
  scoreTablesOf,
} from '../../src/views/agent-scorecard.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const calls = (agent: string, all: number, resolved: number, more: object = {}): object[] =>
  Array.from({ length: all }, (_, at) => ({
    id: `${agent} ${JSON.stringify(more)} ${at}`,
    startedAt: '2025-10-02T12:00:00Z',
    outcome: 'answered',
    queue: 'Sales',
    team: 'North',
    agent,
    resolved: at < resolved,
    ...more,
  }));

const formula = '=HYPERLINK("x")';
const source = await loadData({
  timeZone: 'UTC',
  covers: { from: '2025-09-01', to: '2025-11-01' },
  contacts: [
    ...calls('Ann', 100, 90),
    ...calls('Ann', 100, 60, { startedAt: '2025-09-02T12:00:00Z' }),
    ...calls(formula, 100, 40),
    ...calls('few', 10, 10),
    ...calls('Bob', 60, 48, { queue: 'Service' }),
  ],
});

async function view(more: AgentScorecardAsk = {}, language = 'en'): Promise<AgentScorecardView> {
  const ask: AgentScorecardAsk = {
    metrics: ['resolution-rate'],
    where: { agent: knownAgents },
    period: { from: '2025-10-01', to: '2025-11-01' },
    ...more,
  };
  const description = await source.describe();
  const all = (queries: Parameters<typeof source.query>[0][]) =>
    Promise.all(queries.map((one) => source.query(one)));
  const table = await source.query(agentScorecardQuery(ask, description));
  const beside = await all([...agentScorecardBeside(ask, description)]);
  const [earlier, ...before] = await all([...agentScorecardBefore(ask, table, description)]);
  const tables = scoreTablesOf(table, beside, ask.adjustFor);
  return agentScorecardView({
    table,
    teams: tables.teams,
    locale: language,
    score: {
      tables,
      settings: {
        targets: { 'resolution-rate': { floor: 0.5, target: 0.9 } },
        bands: [{ id: '+A', from: 90 }],
        ...ask.score,
      },
      before: earlier && scoreTablesOf(earlier, before, ask.adjustFor),
    },
  });
}

/** Lines of a file whose cells hold no commas. */
function read(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = file.split('\r\n').filter((line) => !line.startsWith('# ') && line !== '');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])));
}

describe('scores of agents', () => {
  test('stand in the file in full precision, guarded, as many cells in every row', async () => {
    const shown = await view({ compare: 'previous-period' });
    const { csv } = shown.arranged(shown.grid.lines(null), '');
    const rows = read(csv);
    const ann = rows.find(({ agent }) => agent === 'Ann')!;
    assert.equal(Number(ann['score']), 100);
    assert.equal(ann['band'], "'+A");
    assert.equal(Number(ann['score.previous']).toFixed(6), '25.000000');
    assert.equal(Number(ann['score.change']).toFixed(6), '75.000000');
    assert.equal(Number(ann['resolution-rate.scored']), 0.9);
    assert.equal(Number(ann['resolution-rate.share']), 1);
    const few = rows.find(({ agent }) => agent === 'few')!;
    assert.deepEqual([few['score'], few['score.reason'], few['rank.from']], ['', 'too-little-weight', '']);
    const widths = csv
      .split('\r\n')
      .filter((line) => line.includes(',') && !line.startsWith('# where') && !line.startsWith('"'));
    assert.equal(
      new Set(
        widths
          .filter((line) => !line.startsWith('# ') || line.startsWith('# total'))
          .map((line) => line.split(',').length),
      ).size,
      1,
    );
  });

  test('stand in the table twin behind the name, with why there is none', async () => {
    const { twin, summary } = (await view()).frame;
    assert.deepEqual(
      twin.columns.slice(0, 5).map(({ label }) => label),
      ['Agent', 'Score', '95% interval of the score', 'Rank', 'Grade'],
    );
    const rows = new Map(twin.rows.map(([name, ...cells]) => [name, cells]));
    assert.deepEqual([rows.get('Ann')![0], rows.get('Ann')![2], rows.get('Ann')![3]], ['100', '1–2', '+A']);
    assert.match(rows.get('few')![0]!, /Less than half of the weight/);
    assert.ok(twin.rows.every((row) => row.length === twin.columns.length));
    assert.match(summary, /3 of 4 agents have a score\./);
  });

  test('are opened to every step, in every language', async () => {
    const shown = await view({ adjustFor: ['queue'] });
    const [line] = shown.detail('Bob')!.lines;
    const terms = line!.terms.map(({ label, text }) => plainSpaces(`${label}: ${text}`));
    // Bob alone is in Service: its rate is what is expected of him, so that he is as the centre, 188 of 270.
    assert.deepEqual(terms.slice(0, 3), [
      'Observed: 80.0%',
      'Own mix removed: mean + observed − expected: 69.6% + 80.0% − 80.0% = 69.6%',
      'Points from floor to target: 100 × (69.6% − 50.0%) ÷ (90.0% − 50.0%) → 49.1',
    ]);
    assert.match(plainSpaces(shown.detail('few')!.lines[0]!.terms[0]!.text), /too small/);
    for (const language of ['zh', 'ru']) {
      const own = await view({ adjustFor: ['queue'] }, language);
      const labels = own.detail('Bob')!.lines[0]!.terms.map(({ label }) => label);
      assert.equal(labels.length, 4);
      assert.ok(labels.every((label) => /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(label)));
    }
  });

  test('are sorted by rank and score, those without one last both ways', async () => {
    const { grid } = await view();
    const names = (column: string, direction: 'ascending' | 'descending'): string[] =>
      grid.lines({ column, direction }).map((line) => grid.cell(line, 0).text);
    assert.deepEqual(names('score', 'descending'), ['Ann', 'Bob', formula, 'few']);
    assert.deepEqual(names('score', 'ascending'), [formula, 'Bob', 'Ann', 'few']);
    assert.equal(names('rank', 'ascending').at(-1), 'few');
  });

  test('are not there without targets', async () => {
    const shown = await view({ score: { targets: {} } });
    assert.deepEqual(
      shown.grid.columns.map(({ id }) => id),
      ['key agent', 'team', 'resolution-rate'],
    );
    assert.deepEqual(shown.detail('Ann')!.terms, []);
    assert.doesNotMatch(shown.frame.summary, /score/);
  });
});
