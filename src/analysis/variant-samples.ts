import type { MetricId } from '../metrics/catalog/ids.js';
import type { MetricQuery, MetricRequest } from '../metrics/query.js';
import type { MetricTable, MetricValue } from '../metrics/table.js';
import { printsAs, type Reading } from './shown-number.js';
import type { VariantLine } from './variant-space.js';

export type Attribution = 'arrival' | 'end';

/** What one definition gives. */
export interface Sample {
  readonly line: VariantLine;
  /** The place along the line; null where it is a single definition. */
  readonly at: number | null;
  readonly attribution: Attribution;
  readonly answer: MetricValue;
}

interface Search {
  readonly metric: MetricId;
  readonly lines: readonly VariantLine[];
  readonly base: Pick<MetricQuery, 'period' | 'where'>;
  readonly readings: readonly Reading[];
  readonly attributions: readonly Attribution[];
}

/** A stretch of a line between two places that were asked about. */
type Stretch = readonly [low: Sample, high: Sample];

const piecesOfStretch = 8;
const requestsOfQuery = 2000;

/** Places of one line to ask about. */
interface Row {
  readonly line: VariantLine;
  readonly attribution: Attribution;
  readonly places: readonly (number | null)[];
}

/**
 * Asks about every line by each attribution. Along a line it asks between two places only where what is looked for can
 * lie between them, down to neighbours, so that every change of the number near it is found.
 */
export async function askVariants(
  ask: (query: MetricQuery) => Promise<MetricTable>,
  { metric, lines, base, readings, attributions }: Search,
): Promise<readonly Sample[]> {
  const found: Sample[] = [];
  const starts = lines.flatMap((line) =>
    attributions.map((attribution) => ({
      line,
      attribution,
      places: line.along?.first ?? [null],
    })),
  );
  let open = stretches(await sample(starts));
  while (open.length > 0) {
    const cuts = open.map(([low, high]) => ({ ...low, places: placesBetween(low, high) }));
    const between = await sample(cuts);
    open = stretches(open.map(([low, high], at) => [low, ...(between[at] as readonly Sample[]), high]));
  }
  return found;

  /** The stretches between neighbours that are worth cutting. */
  function stretches(rows: readonly (readonly Sample[])[]): readonly Stretch[] {
    return rows.flatMap((row) =>
      row.slice(1).flatMap((high, at): Stretch[] => {
        const low = row[at] as Sample;
        return isWorthCutting(low, high, readings) ? [[low, high]] : [];
      }),
    );
  }

  async function sample(rows: readonly Row[]): Promise<readonly (readonly Sample[])[]> {
    const answers = new Map<Row, Sample[]>(rows.map((row) => [row, []]));
    for (const attribution of attributions) {
      const points = rows
        .filter((row) => row.attribution === attribution)
        .flatMap((row) => row.places.map((at) => ({ row, at })));
      for (let from = 0; from < points.length; from += requestsOfQuery) {
        const some = points.slice(from, from + requestsOfQuery);
        const metrics = some.map(({ row, at }, place) => request(row.line, at, String(place)));
        const table = await ask({ metrics, ...base, attribution });
        const values = table.rows[0]?.values ?? {};
        some.forEach(({ row, at }, place) => {
          const answer = values[String(place)] as MetricValue;
          answers.get(row)?.push({ line: row.line, at, attribution, answer });
        });
      }
    }
    const sampled = [...answers.values()];
    found.push(...sampled.flat());
    return sampled;
  }

  function request({ parameters, along }: VariantLine, at: number | null, as: string): MetricRequest {
    const all = along === null ? parameters : { ...parameters, [along.name]: at };
    const given = Object.entries(all).filter(([, value]) => value !== undefined);
    return { metric, as, parameters: Object.fromEntries(given) };
  }
}

/** Whether between two places something else may be found, and what is looked for be among it. */
function isWorthCutting(low: Sample, high: Sample, readings: readonly Reading[]): boolean {
  const [from, to] = [low.answer, high.answer];
  if ((high.at as number) - (low.at as number) <= 1 || (from.value === null && to.value === null))
    return false;
  if (from.numerator === to.numerator && from.denominator === to.denominator) return false;
  // A denominator that comes to nothing on the way leaves the other end open.
  if (from.value === null || to.value === null) return true;
  const [least, most] = [Math.min(from.value, to.value), Math.max(from.value, to.value)];
  return readings.some(
    (reading) =>
      (least <= reading.value || printsAs(least, reading)) &&
      (most >= reading.value || printsAs(most, reading)),
  );
}

/** The usual places between two; where there are none, some at even distances. */
function placesBetween(low: Sample, high: Sample): readonly number[] {
  const [from, to] = [low.at as number, high.at as number];
  const usual = (low.line.along?.usual ?? [])
    .toSorted((a, b) => a - b)
    .filter((place) => place > from && place < to);
  if (usual.length > 0) return usual;
  const pieces = Math.min(piecesOfStretch, to - from);
  return Array.from({ length: pieces - 1 }, (_, at) => from + Math.round(((to - from) * (at + 1)) / pieces));
}
