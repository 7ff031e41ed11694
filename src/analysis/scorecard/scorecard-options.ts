import type { AbortSignalLike } from '../../platform.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricQuery, MetricRequest } from '../../metrics/query.js';
import type { Goal } from './attainment.js';
import type { GradeBand } from './grade-of.js';

/** How agents are scored. Metrics are named as they are in the result: by `as`, else by their id. */
export interface ScoreSettings {
  /** What a metric counts for beside the others; 1 by default, 0 for not at all. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Targets with their floors; `team`: each team's best and worst quartile. Else those that the data have. */
  readonly targets?: Readonly<Record<string, Goal>> | 'team';
  /** Samples below which a value takes no part; by default the metric's own. */
  readonly minSample?: Readonly<Record<string, number>>;
  /** Metrics below whose floor nobody's score passes `gateCap`; by default `quality-score`. */
  readonly gates?: readonly string[];
  /** 59 by default. */
  readonly gateCap?: number;
  readonly bands?: readonly GradeBand[];
  /** Towards whom small samples are shrunk, and whose quartiles are the targets: the own team (default), or all. */
  readonly peers?: 'team' | 'all';
  /** Agents by pseudonyms, which stay the same on this page; by a text of the host's own, wherever that is given. */
  readonly pseudonyms?: boolean | string;
}

export interface ScorecardOptions extends ScoreSettings {
  /** By default those usual for agents that the data can answer. */
  readonly metrics?: readonly (MetricId | MetricRequest)[];
  readonly where?: MetricQuery['where'];
  readonly period?: MetricQuery['period'];
  readonly compare?: MetricQuery['compare'];
  readonly align?: MetricQuery['align'];
  readonly attribution?: MetricQuery['attribution'];
  /** Dimensions whose mix is not the agents' doing, as `['queue', 'topic', 'channel']`. */
  readonly adjustFor?: readonly string[];
  readonly signal?: AbortSignalLike;
}

export const defaultGates: readonly string[] = ['quality-score'];
export const defaultGateCap = 59;

const settingNames = [
  'weights',
  'targets',
  'minSample',
  'gates',
  'gateCap',
  'bands',
  'peers',
  'pseudonyms',
] as const satisfies readonly (keyof ScoreSettings)[];

const optionNames: readonly string[] = [
  ...settingNames,
  'metrics',
  'where',
  'period',
  'compare',
  'align',
  'attribution',
  'adjustFor',
  'signal',
] satisfies readonly (keyof ScorecardOptions)[];

/** Throws a RangeError that names what cannot be meant. */
export function checkScorecardOptions(options: ScorecardOptions): void {
  for (const name of Object.keys(options)) {
    if (!optionNames.includes(name)) throw new RangeError(`unknown option: ${name}`);
  }
  const { adjustFor = [] } = options;
  if (adjustFor.includes('agent'))
    throw new RangeError('rates of agents are asked, and not adjusted for: agent');
  if (new Set(adjustFor).size < adjustFor.length) {
    throw new RangeError(`dimension named twice in adjustFor: ${adjustFor.join(', ')}`);
  }
  checkScoreSettings(options);
}

/** @param names those of the metrics, where they are known already: a setting of any other is a mistake */
export function checkScoreSettings(settings: ScoreSettings, names?: readonly string[]): void {
  const { weights = {}, targets = {}, minSample = {}, gateCap = 0, bands = [], gates = [], peers } = settings;
  for (const [name, weight] of Object.entries(weights)) {
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`invalid weight of ${name}: ${weight}`);
  }
  for (const [name, least] of Object.entries(minSample)) {
    if (!(least >= 0 && Number.isFinite(least)))
      throw new RangeError(`invalid minSample of ${name}: ${least}`);
  }
  if (typeof targets === 'string' && targets !== 'team') {
    throw new RangeError(`invalid targets: ${String(targets)}`);
  }
  for (const [name, goal] of targets === 'team' ? [] : Object.entries(targets)) {
    for (const end of ['target', 'floor'] as const) {
      if (!Number.isFinite(goal[end])) throw new RangeError(`invalid ${end} of ${name}: ${goal[end]}`);
    }
  }
  if (!(gateCap >= 0 && gateCap <= 100)) throw new RangeError(`invalid gateCap: ${gateCap}`);
  for (const { id, from } of bands) {
    if (!Number.isFinite(from)) throw new RangeError(`invalid bound of band ${id}: ${from}`);
  }
  if (peers !== undefined && peers !== 'team' && peers !== 'all') {
    throw new RangeError(`invalid peers: ${String(peers)}`);
  }
  if (names === undefined) return;
  const goals = targets === 'team' ? {} : targets;
  for (const name of [...[weights, goals, minSample].flatMap(Object.keys), ...gates]) {
    if (!names.includes(name)) throw new RangeError(`metric that the scorecard does not show: ${name}`);
  }
}
