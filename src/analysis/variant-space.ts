import { catalog } from '../metrics/catalog/index.js';
import type { MetricId } from '../metrics/catalog/ids.js';
import { baseNames, bases, successes, successNames } from '../metrics/catalog/service-level-variants.js';
import { queueChannels } from '../metrics/populations.js';
import type { Description } from '../source/metric-source.js';

/** Parameters of a metric, by name, as a request has them. */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * A parameter of whole numbers along which numerator, denominator and value each go one way only: what lies between two
 * equal results is equal to them, and what lies between two values is between them.
 */
export interface Axis {
  readonly name: string;
  /** Where a search starts, its ends among them. */
  readonly first: readonly number[];
  /** What reports are made with, in the order in which one is preferred. */
  readonly usual: readonly number[];
}

/** One definition of a metric or, with an axis, as many as that has places. */
export interface VariantLine {
  /** Every parameter that is searched but the axis's, its default too. */
  readonly parameters: Parameters;
  readonly along: Axis | null;
}

/** Seconds. At first few places: most stretches lie wholly beside the number that is looked for. */
const thresholds: Axis = {
  name: 'thresholdSeconds',
  first: [0, 20, 60, 300, 3600],
  usual: [
    ...[20, 30, 10, 15, 60, 5, 25, 40, 45, 50, 75, 90, 100, 120, 150, 180, 240, 300, 600, 900, 1800, 3600],
  ],
};

/** Seconds up to which systems take an abandon for short. */
const shortLimits: Axis = {
  name: 'shortAbandonSeconds',
  first: [1, 5, 30],
  usual: [5, 10, 3, 2, 15, 20, 30, 1, 4, 6, 8],
};

// Of the service level not every threshold is tried with every short limit: the two together would be hundreds of
// thousands. Every threshold is with these limits, and every limit with these thresholds.
const limitsAtAnyThreshold = shortLimits.usual.slice(0, 3);
const thresholdsAtAnyLimit = thresholds.usual.slice(0, 5);

/** Days within which systems take a contact for a repeated one; the catalogue's first. */
const windows: readonly number[] = [7, 1, 2, 3, 5, 10, 14, 21, 28, 30];

/**
 * The definitions of a metric that differ on these data: each combination of its parameters, `fixed` ones as they are.
 * A parameter that cannot change the number (channels where the data have one, legs where there are no conversations) is
 * left at its default.
 */
export function variantLines(
  metric: MetricId,
  fixed: Parameters,
  data: Pick<Description, 'parts' | 'dimensions'>,
): readonly VariantLine[] {
  const defaults = catalog[metric].parameters;
  const common = ['unit', 'channels']
    .filter((name) => name in defaults && !(name in fixed))
    .map((name): readonly Parameters[] =>
      (name === 'unit' ? units(data) : channelLists(metric, data)).map((value) => ({ [name]: value })),
    );
  const own = ownLines(metric, data).flatMap((line) => heldAt(line, fixed));
  return distinct(metric, own).flatMap(({ parameters, along }) =>
    product([[parameters], ...common]).map((all) => ({ parameters: { ...all, ...fixed }, along })),
  );
}

/** Of lines that differ only in what their variant does not read, the first. */
function distinct(metric: MetricId, lines: readonly VariantLine[]): readonly VariantLine[] {
  const { parameters: defaults, variantOf } = catalog[metric];
  const byVariant = new Map<string, VariantLine>();
  for (const line of lines) {
    const variant = JSON.stringify([line.along?.name, variantOf({ ...defaults, ...line.parameters })]);
    if (!byVariant.has(variant)) byVariant.set(variant, line);
  }
  return [...byVariant.values()];
}

/** The line with what is fixed; none where it is of other values. */
function heldAt({ parameters, along }: VariantLine, fixed: Parameters): readonly VariantLine[] {
  const numbers = [thresholds.name, shortLimits.name, 'windowDays'];
  const contradicts = Object.keys(parameters).some(
    (name) => name in fixed && !numbers.includes(name) && parameters[name] !== fixed[name],
  );
  if (contradicts) return [];
  const held = Object.keys(parameters).map((name) => [name, name in fixed ? fixed[name] : parameters[name]]);
  return [
    { parameters: Object.fromEntries(held), along: along !== null && along.name in fixed ? null : along },
  ];
}

/** What is this metric's own; a combination does not have what it does not read. */
function ownLines(metric: MetricId, data: Pick<Description, 'dimensions'>): readonly VariantLine[] {
  switch (metric) {
    case 'service-level':
      return serviceLevelLines(data);
    case 'answer-rate':
      return [plain({ of: 'offered' }), { parameters: { of: 'offered-less-short' }, along: shortLimits }];
    case 'abandon-rate':
      return [plain({ excludeShort: false }), { parameters: { excludeShort: true }, along: shortLimits }];
    case 'response-rate':
      // Its denominator depends on the threshold too, by what is too recent: each is asked for by itself.
      return [null, ...thresholds.usual].map((thresholdSeconds) => plain({ thresholdSeconds }));
    case 'average-hold-time':
      return [plain({ over: 'handled' }), plain({ over: 'held' })];
    default:
      return product(
        Object.entries(catalog[metric].parameters).map(([name, usual]) => plainChoices(name, usual, data)),
      ).map(plain);
  }
}

function serviceLevelLines(data: Pick<Description, 'dimensions'>): readonly VariantLine[] {
  const flows = hasFlowOuts(data) ? [false, true] : [false];
  return successNames.flatMap((success) =>
    baseNames.flatMap((of) =>
      (bases[of].offered ? [{}] : flows.map((flowOuts) => ({ flowOuts }))).flatMap((flow): VariantLine[] => {
        const parameters = { success, of, ...flow };
        const readsShort = successes[success].abandoned === 'short' || bases[of].abandoned === 'less-short';
        if (!readsShort) return [{ parameters, along: thresholds }];
        return [
          ...limitsAtAnyThreshold.map((shortAbandonSeconds) => ({
            parameters: { ...parameters, shortAbandonSeconds },
            along: thresholds,
          })),
          ...thresholdsAtAnyLimit.map((thresholdSeconds) => ({
            parameters: { ...parameters, thresholdSeconds },
            along: shortLimits,
          })),
        ];
      }),
    ),
  );
}

/** Whether a contact may have left the queue by a rule or a key. */
function hasFlowOuts({ dimensions }: Pick<Description, 'dimensions'>): boolean {
  const outcomes = dimensions.find(({ name }) => name === 'outcome')?.values;
  return outcomes?.some((one) => ['timeout', 'overflow', 'key-exit', 'no-agents'].includes(one)) ?? true;
}

function plain(parameters: Parameters): VariantLine {
  return { parameters, along: null };
}

/** What parameters may be whose default is that of the data: a definition that has one always says it. */
export const chosenByData: Readonly<Record<string, readonly string[]>> = {
  method: ['flagged', 'inferred'],
  source: ['ledger', 'contacts'],
  revenueSource: ['ledger', 'contacts'],
  salesSource: ['ledger', 'contacts'],
};

/** The values of a parameter that any metric may have. */
function plainChoices(
  name: string,
  usual: unknown,
  { dimensions }: Pick<Description, 'dimensions'>,
): readonly Parameters[] {
  const valuesOf = (dimension: string): readonly string[] =>
    dimensions.find((one) => one.name === dimension)?.values ?? [];
  const values = (): readonly unknown[] => {
    if (typeof usual === 'boolean') return [usual, !usual];
    if (name === 'windowDays') return windows;
    if (name === 'aspect') return valuesOf(name).length === 0 ? [null] : [null, 'any', ...valuesOf(name)];
    if (name === 'criterion') return [null, ...valuesOf(name)];
    return Object.hasOwn(chosenByData, name) ? (chosenByData[name] as readonly string[]) : [];
  };
  const list = values();
  return list.length === 0 ? [{}] : list.map((value) => ({ [name]: value }));
}

function units({ parts }: Pick<Description, 'parts'>): readonly string[] {
  const contacts = parts.find(({ part }) => part === 'contacts');
  return contacts?.fields.includes('conversation') === true ? ['leg', 'conversation'] : ['leg'];
}

/** Undefined: as the metric does by itself. */
function channelLists(metric: MetricId, { dimensions }: Pick<Description, 'dimensions'>): readonly unknown[] {
  const channel = dimensions.find(({ name }) => name === 'channel');
  if (channel === undefined) return [undefined];
  const { values, hasUnknown } = channel;
  const all = new Set([...values, ...(hasUnknown ? ['voice'] : [])]);
  const queued = [...all].filter((name) => queueChannels.includes(name));
  if (queued.length === 0 || queued.length === all.size) return [undefined];
  const usual = catalog[metric].parameters['channels'] as readonly string[];
  return [undefined, usual.length === queueChannels.length ? 'all' : queueChannels];
}

function product(lists: readonly (readonly Parameters[])[]): readonly Parameters[] {
  return lists.reduce<readonly Parameters[]>(
    (rows, list) => rows.flatMap((row) => list.map((next) => ({ ...row, ...next }))),
    [{}],
  );
}
