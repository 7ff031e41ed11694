import type { MetricQuery } from '../../metrics/query.js';
import type { MetricTable } from '../../metrics/table.js';
import { throwIfAborted, yieldToHost } from '../../platform.js';
import type { MetricSource } from '../../source/metric-source.js';
import { adjustedP } from '../significance/adjusted-p.js';
import { benjaminiHochberg } from '../significance/benjamini-hochberg.js';
import { askSlices } from './ask-slices.js';
import { describedFindings } from './described-findings.js';
import { type EventTest, eventTests } from './event-tests.js';
import { eventFinding, rises, sliceFinding, termFinding } from './finding-of.js';
import { foldSlices } from './fold-slices.js';
import { checkInsightsOptions, type InsightsOptions, readInsightsOptions } from './insights-options.js';
import { type Insights, type TestFamily, testFamilies } from './insights-result.js';
import { rankFindings } from './rank-findings.js';
import { type SliceTest, sliceTests } from './slice-tests.js';
import { type TermTest, termTests } from './term-tests.js';

/** Slices, events, terms, what is described, and putting together what is one fact. */
const steps = 5;

/**
 * What stands out: changes of the main metrics and where they happened, values that differ from all others, events and
 * terms of comments, each as a finding with its evidence and a step that a named source suggests; and beside them what is
 * told without a test. Of all comparisons together, by Benjamini and Hochberg, no more than `level` of what is called
 * significant is chance in expectation, and where all is chance there is hardly ever anything. Plain JSON without words.
 * Throws a RangeError for options that cannot be meant; what cannot be looked at is in `notLooked`.
 */
export async function insights(
  source: Pick<MetricSource, 'describe' | 'query' | 'contacts'>,
  options: InsightsOptions = {},
): Promise<Insights> {
  checkInsightsOptions(options);
  const { signal, progress } = options;
  const description = await source.describe();
  throwIfAborted(signal);
  const asked = readInsightsOptions(options, description);
  const ask = (query: MetricQuery): Promise<MetricTable> => source.query(query, signal ? { signal } : {});
  let done = 0;
  // Of little data a question is answered at once: without turns of its own all this would be one long task.
  const counted = async <T>(part: Promise<T>): Promise<T> => {
    const answer = await part;
    progress?.((done += 1), steps);
    await yieldToHost();
    throwIfAborted(signal);
    return answer;
  };
  const tables = await counted(askSlices(ask, asked));
  const slices = sliceTests(tables, asked.dimensions, asked.kinds);
  const events = await counted(eventTests(source, description, tables.all.query.period, asked, signal));
  const terms = await counted(termTests(source, description, asked, signal));
  const described = await counted(describedFindings(source, ask, description, tables.all, asked, signal));
  const tests = [...slices.tests, ...events.tests, ...terms.tests];
  const values = tests.map(pOf);
  const told = benjaminiHochberg(values, asked.level);
  const adjusted = adjustedP(values);
  const families: readonly TestFamily[] = [
    ...slices.tests.map(({ kind }) => kind),
    ...events.tests.map(() => 'event' as const),
    ...terms.tests.map(() => 'term' as const),
  ];
  const places = new Map<unknown, number>(tests.map((test, at) => [test, at]));
  const isTold = (test: unknown): boolean => told[places.get(test) ?? -1] === true;
  const q = (test: unknown): number => adjusted[places.get(test) ?? -1] ?? 1;
  const folding = await counted(foldSlices(source, ask, slices.tests.filter(isTold), asked));
  const found = [
    ...folding.found.map((one) => sliceFinding(one, q(one.test), asked)),
    ...events.tests.filter(isTold).map((test) => eventFinding(test, q(test))),
    ...terms.tests
      .filter((test) => isTold(test) && rises(test))
      .map((test) => termFinding(test, q(test), asked)),
  ];
  const findings = rankFindings(found, described.findings);
  return {
    findings: findings.slice(0, asked.limit),
    more: Math.max(0, findings.length - asked.limit),
    tested: {
      level: asked.level,
      comparisons: values.length,
      significant: told.filter(Boolean).length,
      families: testFamilies
        .filter((family) => asked.kinds.has(family))
        .map((family) => ({
          family,
          comparisons: families.filter((one) => one === family).length,
          significant: families.filter((one, at) => one === family && told[at] === true).length,
        })),
    },
    notLooked: [...slices.notLooked, ...events.notLooked, ...terms.notLooked, ...described.notLooked],
    metrics: asked.metrics.map(({ metric, as }) => ({ metric, as })),
    dimensions: asked.dimensions,
    period: tables.all.query.period,
    compare: tables.all.query.compare,
    currency: tables.all.query.currency,
    version: tables.all.version,
    queries: distinct([
      ...tables.queries,
      ...events.queries,
      ...terms.queries,
      ...described.queries,
      ...folding.queries,
    ]),
    rows: [...terms.rows, ...(described.rows ?? [])],
  };
}

function pOf(test: SliceTest | EventTest | TermTest): number {
  return 'compared' in test ? test.compared.p : test.p;
}

/** Each once, in order. */
function distinct(queries: readonly MetricQuery[]): readonly MetricQuery[] {
  return [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
}
