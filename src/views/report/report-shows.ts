import type { MetricId } from '../../metrics/catalog/ids.js';

/** What a report may say of one of the elements that it shows. */
export interface ShowRule {
  /** The member that names its metrics; null where it takes none. */
  readonly metric: 'metric' | 'metrics' | null;
  /** Whether that member may name several. */
  readonly several: boolean;
  /** What it is of where that member is not given; empty where it then has no use, or is of what it finds. */
  readonly usual: readonly MetricId[];
  /** Whether it can do without that member. */
  readonly optional: boolean;
  /** The dimension that it is by where nothing is said. */
  readonly dimension?: string;
  /** Fields of which the data need one, by their part: `contacts.comment`. */
  readonly fields?: readonly string[];
  readonly width: ReportWidth;
  /** Told in a file by its table, rather than by a picture. */
  readonly asTable: boolean;
  /** What else it takes, by the names of the element's properties. */
  readonly members: readonly string[];
}

/** How much of a line an item takes: tiles stand beside one another, as many as there is room for. */
export const reportWidths = ['tile', 'half', 'whole'] as const;
export type ReportWidth = (typeof reportWidths)[number];

const bounds = ['target', 'floor'] as const;

/** The elements that a report can show, by their tags without `cb-`. */
export const reportShows = {
  'kpi-tile': {
    ...{ metric: 'metric', several: false, usual: [], optional: false, width: 'tile', asTable: false },
    members: [...bounds, 'by', 'compare', 'parameters'],
  },
  gauge: {
    ...{ metric: 'metric', several: false, usual: [], optional: false, width: 'tile', asTable: false },
    members: [...bounds, 'min', 'max', 'compare', 'parameters'],
  },
  'nps-gauge': {
    ...{ metric: null, several: false, usual: ['nps'], optional: true, width: 'half', asTable: false },
    members: [...bounds, 'compare'],
  },
  'trend-chart': {
    ...{ metric: 'metric', several: true, usual: [], optional: false, width: 'whole', asTable: false },
    members: [
      ...bounds,
      ...['by', 'compare', 'mark', 'band', 'control', 'baseline', 'events', 'forecast', 'parameters'],
    ],
  },
  'bar-chart': {
    ...{ metric: 'metric', several: true, usual: [], optional: false, width: 'half', asTable: false },
    members: [...bounds, 'by', 'sort', 'limit', 'compare', 'orientation', 'interval', 'parameters'],
  },
  'mix-chart': {
    ...{ metric: 'metric', several: false, usual: [], optional: false, width: 'half', asTable: false },
    members: ['by', 'per', 'shape', 'limit', 'parameters'],
  },
  histogram: {
    ...{
      metric: 'metric',
      several: false,
      usual: ['offered'],
      optional: true,
      width: 'half',
      asTable: false,
    },
    members: ['field', 'edges', 'threshold'],
  },
  heatmap: {
    ...{ metric: 'metric', several: false, usual: [], optional: false, width: 'whole', asTable: false },
    members: ['few', 'parameters'],
  },
  pareto: {
    ...{ metric: null, several: false, usual: [], optional: true, width: 'half', asTable: false },
    dimension: 'topic',
    members: ['of', 'by', 'share', 'limit', 'parameters'],
  },
  funnel: {
    ...{ metric: null, several: false, usual: ['offered'], optional: true, width: 'whole', asTable: false },
    members: ['steps', 'compare'],
  },
  drivers: {
    ...{ metric: 'metric', several: false, usual: [], optional: false, width: 'whole', asTable: false },
    members: ['by', 'compare', 'limit', 'parameters'],
  },
  'metric-table': {
    ...{ metric: 'metrics', several: true, usual: [], optional: false, width: 'whole', asTable: true },
    members: ['by', 'sort', 'limit', 'compare', 'bars'],
  },
  'agent-scorecard': {
    ...{ metric: 'metrics', several: true, usual: [], optional: true, width: 'whole', asTable: true },
    dimension: 'agent',
    members: [
      ...['team', 'targets', 'weights', 'gates', 'gateCap', 'minSample', 'bands', 'peers', 'adjustFor'],
      ...['compare', 'pseudonyms'],
    ],
  },
  'balanced-scorecard': {
    ...{ metric: null, several: false, usual: [], optional: true, width: 'whole', asTable: true },
    members: ['perspectives', 'compare'],
  },
  insights: {
    ...{ metric: 'metrics', several: true, usual: [], optional: true, width: 'whole', asTable: true },
    members: ['dimensions', 'kinds', 'compare', 'level', 'limit'],
  },
  feedback: {
    ...{ metric: null, several: false, usual: [], optional: true, width: 'whole', asTable: true },
    fields: ['contacts.comment', 'surveys.comment'],
    members: ['order', 'split', 'limit', 'compare'],
  },
  'before-after': {
    ...{ metric: 'metrics', several: true, usual: [], optional: true, width: 'whole', asTable: false },
    members: ['date', 'days', 'group'],
  },
  staffing: {
    ...{ metric: null, several: false, usual: ['offered'], optional: true, width: 'whole', asTable: false },
    members: [
      ...['day', 'grain', 'weeks', 'channel', 'forecast', 'serviceLevel', 'threshold', 'maxOccupancy'],
      ...['shrinkage', 'aht', 'patience'],
    ],
  },
} as const satisfies Readonly<Record<string, ShowRule>>;
export type ReportShow = keyof typeof reportShows;

/** The rule of a show, as one type for all. */
export function showRule(show: ReportShow): ShowRule {
  return reportShows[show];
}
