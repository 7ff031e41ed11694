import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Finding,
  insights,
  loadData,
  type MetricQuery,
  type MetricSource,
} from '../../../src/engine.js';
import { noise, secondPeriod } from './noise.js';

const days = 28;
const period = secondPeriod(days);
const dimensions = { queue: ['a', 'b', 'c'], topic: ['bills', 'cards', 'codes', 'loans', 'other', 'taxes'] };

/** Queue b is served by team north alone, and solves far less in the second period. */
function planted(more: object = {}): object {
  const made = noise({
    ...{ seed: 3, contacts: 3000, days, dimensions },
    planted: ({ second, key }) => (second && key['queue'] === 'b' ? { fcr: 0.35 } : {}),
  }) as { readonly contacts: readonly { readonly queue: string }[] };
  return {
    ...made,
    contacts: made.contacts.map((row, at) => ({
      ...row,
      team: row.queue === 'b' ? 'north' : at % 2 ? 'east' : 'west',
      agent: `agent ${at % 7}`,
    })),
    ...more,
  };
}

function tested(findings: readonly Finding[]): Extract<Finding, { readonly class: 'tested' }>[] {
  return findings.flatMap((finding) => (finding.class === 'tested' ? [finding] : []));
}

test('one cause is one finding: the queue, with its team, its difference and the change of all folded in', async () => {
  const source = await loadData(planted());
  const found = await insights(source, { period });
  const ofFcr = tested(found.findings).filter(({ metric }) => metric === 'fcr');
  assert.equal(ofFcr.length, 1, ofFcr.map(({ id }) => id).join(' '));
  const [first] = found.findings as [Finding];
  assert.equal(first, ofFcr[0]);
  assert.ok(first.kind === 'change' && first.driver !== null, first.id);
  // The queue and the team have the same contacts: either may be named.
  assert.ok(['queue=b', 'team=north'].includes(`${first.driver.dimension}=${first.driver.key}`));
  assert.equal(first.driver.alone, true);
  assert.ok(first.driver.effect < 0 && first.driver.effect / first.difference > 0.8);
  const folded = first.folded.map(({ id }) => id);
  for (const id of ['value-change:fcr:queue=b', 'value-change:fcr:team=north', 'difference:fcr:queue=b'])
    assert.ok(folded.includes(id), `${id} in ${folded.join(' ')}`);
  assert.equal(first.better, false);
  assert.equal(first.remedy, 'review-process');
  assert.ok(first.p <= first.q && first.q <= 0.05);
  assert.ok(
    first.low !== null &&
      first.high !== null &&
      first.low < first.difference &&
      first.difference < first.high,
  );
  assert.deepEqual(first.weight.unit, 'deviations');
});

test('the numbers of a finding are those of its evidence, which is asked again', async () => {
  const source = await loadData(planted());
  const { findings, queries } = await insights(source, { period });
  for (const finding of findings) {
    const table = await source.query(finding.evidence);
    assert.ok(table.length > 0, finding.id);
    if (finding.kind !== 'change') continue;
    const value = (table.total ?? table.rows[0])?.values[finding.as];
    assert.equal(value?.value, finding.value);
    assert.equal(value?.previous?.value, finding.other);
    assert.deepEqual([value?.n, value?.previous?.n], [finding.n, finding.otherN]);
    assert.ok(Math.abs((value?.changeLow ?? NaN) - (finding.low ?? NaN)) < 1e-9);
    assert.ok(Math.abs((value?.changeHigh ?? NaN) - (finding.high ?? NaN)) < 1e-9);
    const by = JSON.stringify(finding.evidence.by ?? []);
    assert.ok(queries.some((query) => JSON.stringify(query.by) === by));
  }
});

test('the answer is plain JSON, the same in every run, and names no agent', async () => {
  const data = planted();
  const [one, other] = await Promise.all([loadData(data), loadData(structuredClone(data))]);
  const found = await insights(one, { period });
  assert.deepEqual(structuredClone(found), found);
  assert.equal(JSON.stringify(await insights(other, { period })), JSON.stringify(found));
  assert.equal(new Set(found.findings.map(({ id }) => id)).size, found.findings.length);
  assert.ok(!JSON.stringify({ ...found, queries: [] }).includes('agent '));
  assert.deepEqual(found.dimensions, ['queue', 'team', 'topic']);
  const { comparisons, significant, families } = found.tested;
  assert.equal(
    families.reduce((sum, family) => sum + family.comparisons, 0),
    comparisons,
  );
  assert.equal(
    families.reduce((sum, family) => sum + family.significant, 0),
    significant,
  );
});

test('what is described is never significant, and stands after all that is', async () => {
  const { findings } = await insights(await loadData(planted()), { period });
  const classes = findings.map((finding) => finding.class);
  assert.ok(classes.includes('tested') && classes.includes('described'));
  assert.deepEqual(
    classes,
    classes.toSorted((a, b) => Number(a === 'described') - Number(b === 'described')),
  );
  for (const finding of findings) {
    assert.equal(finding.significant, finding.class === 'tested' ? true : null);
    assert.equal('p' in finding, finding.class === 'tested');
  }
});

test('teams are not compared by calls that nobody answered', async () => {
  const { notLooked, findings } = await insights(await loadData(planted()), { period });
  const lacks = notLooked.filter(
    ({ dimension, reason }) => dimension === 'team' && reason === 'no-dimension',
  );
  assert.deepEqual(lacks.map(({ kind, metric }) => `${kind} ${metric}`).toSorted(), [
    'difference abandon-rate',
    'difference service-level',
    'value-change abandon-rate',
    'value-change service-level',
  ]);
  assert.ok(
    !findings.some(
      (one) => one.kind === 'difference' && one.at.dimension === 'team' && one.metric === 'abandon-rate',
    ),
  );
});

test('without a comparison period values are still held against each other, and it is said', async () => {
  const source = await loadData(planted());
  const found = await insights(source);
  assert.ok(found.notLooked.some(({ kind, reason }) => kind === 'change' && reason === 'no-comparison'));
  assert.equal(found.tested.families.find(({ family }) => family === 'change')?.comparisons, 0);
  assert.ok(
    tested(found.findings).some(
      ({ id }) => id === 'difference:fcr:queue=b' || id === 'difference:fcr:team=north',
    ),
  );
});

test('an event is told against the weeks before it', async () => {
  const made = planted() as { readonly contacts: readonly object[] };
  // Ten times the usual contacts of a few hours, in the last week.
  const rush = Array.from({ length: 120 }, (_, at) => ({
    id: `rush ${at}`,
    startedAt: new Date(Date.parse('2026-04-22T10:00:00Z') + at * 60_000).toISOString(),
    outcome: 'abandoned',
    queue: 'a',
  }));
  const event = { from: '2026-04-22T10:00', to: '2026-04-22T12:00', label: 'outage', kind: 'incident' };
  const source = await loadData({ ...made, contacts: [...made.contacts, ...rush], events: [event] });
  const { findings, notLooked } = await insights(source, { period, metrics: ['fcr'], kinds: ['event'] });
  const [found] = findings as [Extract<Finding, { readonly kind: 'event' }>];
  assert.deepEqual(
    [found.kind, found.metric, found.event.label, found.weeks],
    ['event', 'contact-volume', 'outage', 4],
  );
  assert.ok(found.value >= 120 && found.other < 15 && found.n === found.value);
  assert.deepEqual([found.better, found.remedy], [null, 'staff-for-events']);
  assert.deepEqual(notLooked, [
    { kind: 'event', metric: 'fcr', dimension: null, reason: 'too-small', count: 1 },
  ]);
});

test('a term that rises is told with the contacts that say it; one that falls silent is not', async () => {
  const made = planted() as { readonly contacts: readonly { readonly startedAt: string }[] };
  const contacts = made.contacts.map((row, at) => {
    if (at % 5 > 0) return row;
    const isSecond = row.startedAt >= period.from;
    return { ...row, comment: at % 25 === 0 ? (isSecond ? 'refund missing' : 'parcel lost') : 'all fine' };
  });
  const source = await loadData({ ...made, contacts });
  const { findings, rows } = await insights(source, { period, kinds: ['term'] });
  const terms = findings.map((one) => (one.kind === 'term' ? one.term : one.id)).toSorted();
  assert.deepEqual(terms, ['missing', 'refund']);
  const [first] = findings as [Extract<Finding, { readonly kind: 'term' }>];
  assert.deepEqual(
    [first.otherComments, first.value, first.remedy],
    [0, first.comments / first.n, 'find-root-cause'],
  );
  assert.ok(first.contacts.length === 5 && first.contacts.every((id) => /^c\d+$/.test(id)));
  assert.ok(rows.length > 0);
});

test('a source without rows says so, and all else is looked at', async () => {
  const made = planted() as { readonly contacts: readonly object[] };
  const contacts = made.contacts.map((row) => ({
    ...row,
    comment: 'fine',
    resolved: true,
    resolutionSeconds: 90,
  }));
  const source = await loadData({ ...made, contacts });
  const rowless: Pick<MetricSource, 'describe' | 'query' | 'contacts'> = {
    describe: () => source.describe(),
    query: (query: MetricQuery) => source.query(query),
    contacts: () => Promise.reject(Object.assign(new Error('none'), { problem: { code: 'no-rows' } })),
  };
  const { notLooked, findings } = await insights(rowless, { period });
  for (const kind of ['term', 'bottleneck'] as const)
    assert.ok(
      notLooked.some((one) => one.kind === kind && one.reason === 'no-rows'),
      kind,
    );
  assert.ok(findings.some(({ metric }) => metric === 'fcr'));
});

test('limit, and what is beyond it', async () => {
  const source = await loadData(planted());
  const all = await insights(source, { period });
  const one = await insights(source, { period, limit: 1 });
  assert.deepEqual(one.findings, all.findings.slice(0, 1));
  assert.equal(one.more, all.findings.length - 1 + all.more);
});

test('progress is told, and an abort ends it', async () => {
  const source = await loadData(planted());
  const told: string[] = [];
  await insights(source, { period, progress: (done, of) => told.push(`${done}/${of}`) });
  assert.deepEqual(told, ['1/5', '2/5', '3/5', '4/5', '5/5']);
  const controller = new AbortController();
  controller.abort();
  await assert.rejects(insights(source, { period, signal: controller.signal }), { name: 'AbortError' });
});

test('no data are no findings', async () => {
  const found = await insights(await loadData({ contacts: [] }));
  assert.deepEqual([found.findings, found.tested.comparisons], [[], 0]);
});

test('options that cannot be meant are named', async () => {
  const source = await loadData({ contacts: [] });
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ metrcs: [] }, /unknown option: metrcs/],
    [{ metrics: ['fcrr'] }, /unknown metric: fcrr/],
    [{ metrics: ['fcr', 'fcr'] }, /metric named twice: fcr/],
    [{ dimensions: ['queue', 'queue'] }, /dimension named twice: queue/],
    [{ kinds: ['changes'] }, /unknown kind: changes/],
    [{ level: 0 }, /level not between 0 and 1: 0/],
    [{ limit: -1 }, /invalid limit: -1/],
  ];
  for (const [options, message] of cases) await assert.rejects(insights(source, options), message);
});
