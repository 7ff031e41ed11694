import type { Locale } from '../../i18n/locale.js';
import type { ReportSectionName, ReportTemplate } from '../../i18n/report-words.js';
import { reportWords } from '../../i18n/topics/report.js';
import type { MetricId } from '../../metrics/catalog/ids.js';
import type { ReportData } from './report-data.js';
import type { ReportItem, ReportSection, ReportSpec } from './report-spec.js';

/** A template's section: its name decides its heading and what it says of itself. */
interface TemplateSection {
  readonly name: ReportSectionName;
  readonly items: readonly ReportItem[];
}

const tiles = (...metrics: readonly MetricId[]): readonly ReportItem[] =>
  metrics.map((metric) => ({ show: 'kpi-tile', metric }));

/**
 * The report that a template makes of what the data can answer, as a spec that a page may take, change and give back:
 * its words are of the language. What is optional in a template is in it only where the data have it; what every such
 * report should have stays, so that its absence is told. Pure.
 */
export function defaultReport(data: ReportData, template: ReportTemplate, locale: Locale): ReportSpec {
  const words = reportWords(locale);
  const { title, aim } = words.templates[template];
  const { period, sections } = templates[template](shapeOf(data));
  return {
    title,
    aim,
    period,
    compare: 'previous-period',
    sections: sections
      .filter(({ items }) => items.length > 0)
      .map(({ name, items }): ReportSection => {
        const note = words.intros[name];
        return { title: words.sections[name], ...(note && { note }), items };
      }),
  };
}

/** What of the data decides what a template shows beyond its core. */
interface Shape {
  /** The items whose metrics can all be had. */
  ifHad(...items: readonly ReportItem[]): readonly ReportItem[];
  /** Whether a dimension tells rows apart. */
  splits(dimension: string): boolean;
  readonly hasComments: boolean;
}

interface Template {
  readonly period: 'month' | 'week';
  readonly sections: readonly TemplateSection[];
}

const templates: Readonly<Record<ReportTemplate, (shape: Shape) => Template>> = {
  'operations-month': ({ ifHad, splits, hasComments }) => ({
    period: 'month',
    sections: [
      {
        name: 'headline',
        items: [
          ...tiles('contact-volume', 'service-level', 'abandon-rate', 'average-speed-of-answer'),
          ...tiles('average-handle-time', 'fcr', 'csat', 'nps'),
        ],
      },
      { name: 'findings', items: [{ show: 'insights', limit: 6 }] },
      {
        name: 'demand',
        items: [
          { show: 'trend-chart', metric: 'contact-volume', by: 'day', events: 'marks' },
          { show: 'heatmap', metric: 'contact-volume' },
          ...(splits('channel')
            ? [{ show: 'mix-chart', metric: 'contact-volume', by: 'channel' } as const]
            : []),
          ...(splits('topic') ? [{ show: 'pareto' } as const] : []),
        ],
      },
      {
        name: 'service',
        items: [
          { show: 'trend-chart', metric: 'service-level', by: 'day' },
          ...ifHad({ show: 'funnel' }, { show: 'histogram' }),
          { show: 'bar-chart', metric: 'service-level', by: 'hour-of-day', compare: 'none' },
        ],
      },
      {
        name: 'causes',
        items: [
          ...(splits('queue') ? [{ show: 'drivers', metric: 'service-level', by: 'queue' } as const] : []),
          ...(splits('topic') ? [{ show: 'drivers', metric: 'contact-volume', by: 'topic' } as const] : []),
        ],
      },
      {
        name: 'customers',
        items: [
          ...ifHad({ show: 'nps-gauge' }),
          ...(splits('queue') ? ifHad({ show: 'bar-chart', metric: 'csat', by: 'queue' }) : []),
          ...(hasComments ? [{ show: 'feedback', limit: 12 } as const] : []),
        ],
      },
      { name: 'breakdown', items: breakdown(splits) },
      {
        name: 'money',
        items: ifHad(
          ...tiles('cost-per-contact', 'revenue-per-contact', 'conversion-rate', 'attrition-rate'),
        ),
      },
      { name: 'agents', items: [{ show: 'agent-scorecard' }] },
    ],
  }),
  'executive-page': ({ ifHad }) => ({
    period: 'month',
    sections: [
      {
        name: 'headline',
        items: [
          ...tiles('service-level', 'csat', 'fcr'),
          ...ifHad(...tiles('nps', 'cost-per-contact')),
          ...tiles('contact-volume'),
        ],
      },
      { name: 'findings', items: [{ show: 'insights', limit: 3 }] },
      { name: 'service', items: [{ show: 'trend-chart', metric: 'service-level', by: 'day' }] },
      { name: 'balance', items: [{ show: 'balanced-scorecard' }] },
    ],
  }),
  'team-week': ({ ifHad, hasComments }) => ({
    period: 'week',
    sections: [
      {
        name: 'headline',
        items: [
          ...tiles('handled', 'service-level', 'average-handle-time', 'csat'),
          ...ifHad(...tiles('quality-score', 'schedule-adherence')),
        ],
      },
      { name: 'agents', items: [{ show: 'agent-scorecard' }] },
      {
        name: 'service',
        items: [
          { show: 'trend-chart', metric: 'average-handle-time', by: 'day' },
          { show: 'heatmap', metric: 'service-level' },
        ],
      },
      { name: 'customers', items: hasComments ? [{ show: 'feedback', limit: 8 }] : [] },
      { name: 'coming', items: ifHad({ show: 'staffing' }) },
    ],
  }),
};

const tabled = [
  'contact-volume',
  'service-level',
  'abandon-rate',
  'average-speed-of-answer',
  'average-handle-time',
  'fcr',
  'csat',
] as const satisfies readonly MetricId[];

function breakdown(splits: Shape['splits']): readonly ReportItem[] {
  return ['queue', 'channel']
    .filter((dimension) => splits(dimension))
    .map((by) => ({
      show: 'metric-table',
      metrics: tabled,
      by,
      sort: 'contact-volume descending',
      compare: 'none',
    }));
}

function shapeOf({ metrics, dimensions, parts }: ReportData): Shape {
  const has = (metric: MetricId): boolean => metrics.some((one) => one.metric === metric && one.available);
  const needs = ({ show, metric }: ReportItem): readonly MetricId[] => {
    if (show === 'nps-gauge') return ['nps'];
    if (show === 'staffing' || show === 'histogram' || show === 'funnel') return ['offered'];
    return metric === undefined ? [] : [metric].flat();
  };
  return {
    ifHad: (...items) => items.filter((item) => needs(item).every(has)),
    splits: (dimension) => dimensions.some(({ name, values }) => name === dimension && values.length > 1),
    hasComments: parts.some(({ rows, fields }) => rows > 0 && fields.includes('comment')),
  };
}
