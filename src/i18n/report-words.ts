import type { Quantity } from './plural.js';

/** Reports that the kit makes by itself of what the data can answer. */
export const reportTemplates = ['operations-month', 'executive-page', 'team-week'] as const;
export type ReportTemplate = (typeof reportTemplates)[number];

/** Sections of these reports. */
export type ReportSectionName =
  | 'headline'
  | 'findings'
  | 'demand'
  | 'service'
  | 'causes'
  | 'customers'
  | 'breakdown'
  | 'money'
  | 'agents'
  | 'balance'
  | 'coming';

/** Every text of a report that no element inside it says. */
export interface ReportWords {
  readonly templates: Readonly<
    Record<ReportTemplate, { readonly name: string; readonly title: string; readonly aim: string }>
  >;
  readonly sections: Readonly<Record<ReportSectionName, string>>;
  /** What some of them say under their heading. */
  readonly intros: Readonly<Partial<Record<ReportSectionName, string>>>;
  /** Labels of what stands under the title. */
  readonly aim: string;
  readonly period: string;
  readonly compared: string;
  readonly data: string;
  readonly made: string;
  /** How much the data are, and of which time: `12,345 contacts of Sep 1 – Oct 31, 2026; Asia/Shanghai`. */
  readonly rows: (contacts: Quantity, covers: string, zone: string) => string;
  readonly noContacts: (zone: string) => string;
  readonly contents: string;
  readonly notes: string;
  readonly quality: string;
  readonly glossary: string;
  readonly leftOut: string;
  /** What a list of the left out says first. */
  readonly leftOutIntro: string;
  /** An element by what it is, where it has no other name. */
  readonly shows: Readonly<
    Record<
      | 'kpi-tile'
      | 'gauge'
      | 'nps-gauge'
      | 'trend-chart'
      | 'bar-chart'
      | 'mix-chart'
      | 'histogram'
      | 'heatmap'
      | 'pareto'
      | 'funnel'
      | 'drivers'
      | 'metric-table'
      | 'agent-scorecard'
      | 'balanced-scorecard'
      | 'insights'
      | 'feedback'
      | 'before-after'
      | 'staffing',
      string
    >
  >;
  readonly print: string;
  readonly saveHtml: string;
  /** While a report fills. */
  readonly progress: (done: Quantity, all: Quantity) => string;
  /** Said once it is whole. */
  readonly complete: string;
  readonly summary: (sections: Quantity, metrics: Quantity) => string;
  readonly nothing: string;
  /** Header of the numbers' table. */
  readonly metric: string;
  readonly target: string;
  readonly status: string;
  /** Opens the table of a picture in a file. */
  readonly asTable: string;
  /** Heading of how all numbers were made, and the link to it. */
  readonly methods: string;
  readonly how: string;
}
