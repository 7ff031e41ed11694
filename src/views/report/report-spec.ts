import type { TargetSetting } from '../../data/contact-data.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Condition, MetricRequest, Period } from '../../metrics/query.js';
import type { ReportShow, ReportWidth } from './report-shows.js';

/** Stretches that a report may be of by name: the last whole one that the data cover. */
export const reportUnits = ['week', 'month', 'quarter', 'year'] as const;
export type ReportUnit = (typeof reportUnits)[number];

/** A whole report, as plain JSON. What is left out has a usual value. */
export interface ReportSpec {
  readonly title?: string;
  /** What the report is to answer, as a sentence or two. */
  readonly aim?: string;
  /** Holds where the page says no period itself. */
  readonly period?: Period | ReportUnit;
  /** What every item is compared with that can be compared and says nothing of it; `previous-period` by default. */
  readonly compare?: 'previous-period' | 'previous-year' | 'none' | Period;
  readonly where?: Readonly<Record<string, Condition>>;
  /** A language tag, for readers of whom the page says nothing. */
  readonly language?: string;
  /** By metric: before those of the data, behind those of an item. */
  readonly targets?: Readonly<Partial<Record<MetricId, TargetSetting>>>;
  readonly sections: readonly ReportSection[];
  /** Remarks at the end. Texts of a report may have numbers: `{{service-level}}`, `{{csat:change}}`, `{{period}}`. */
  readonly notes?: readonly string[];
}

export interface ReportSection {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly ReportItem[];
}

/** One element. Other members are those of the element, by the names of its properties: `by`, `target`, `limit`, … */
export interface ReportItem {
  readonly show: ReportShow;
  readonly metric?: MetricId | readonly MetricId[];
  readonly metrics?: readonly (MetricId | MetricRequest)[];
  readonly label?: string;
  readonly width?: ReportWidth;
  readonly where?: Readonly<Record<string, Condition>>;
  readonly period?: Period;
  readonly [member: string]: unknown;
}
