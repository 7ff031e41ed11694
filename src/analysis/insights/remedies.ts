import type { MetricId } from '../../metrics/catalog/ids.js';
import type { Finding } from './insights-result.js';

/** Where a step is read: title and publisher as they are printed there, null where none is. */
export interface RemedySource {
  readonly title: string;
  readonly by: string | null;
  readonly year: number | null;
  readonly language: 'en' | 'ru' | 'zh';
  /** Null: the text has no lasting address that is known. */
  readonly url: string | null;
}

/** The texts that steps are taken from. Articles for managers say what they advise, not what was measured. */
export const remedySources = {
  'report-guide': {
    title: '呼叫中心报告指标完整指南',
    by: null,
    year: null,
    language: 'zh',
    url: null,
  },
  'operations-report': {
    title: '客服中心运营数据分析怎么汇报',
    by: '帆软 FineBI',
    year: null,
    language: 'zh',
    url: null,
  },
  'call-centre-figures': {
    title: 'Какие показатели следует отслеживать в работе колл-центра?',
    by: null,
    year: null,
    language: 'ru',
    url: null,
  },
  'neglected-figures': {
    title: '揭秘!90%企业忽视的客服指标优化维度(附数据公式)',
    by: '观远数据',
    year: 2025,
    language: 'zh',
    url: null,
  },
  'appraisal-figures': {
    title: '呼叫中心绩效考核指标如何确定?',
    by: '巨人网络通讯',
    year: null,
    language: 'zh',
    url: null,
  },
  'call-centres-review': {
    title: 'Telephone Call Centers: Tutorial, Review, and Research Prospects',
    by: 'Gans, Koole, Mandelbaum; Manufacturing & Service Operations Management 5 (2), 79–141',
    year: 2003,
    language: 'en',
    url: 'https://doi.org/10.1287/msom.5.2.79.16071',
  },
} as const satisfies Readonly<Record<string, RemedySource>>;
export type RemedySourceId = keyof typeof remedySources;

interface Applies {
  readonly kinds: readonly Finding['kind'][];
  readonly metrics?: readonly MetricId[];
  /** What a tested finding or a signal must be: worse by its metric's direction (the default), or more than the other side. */
  readonly when?: 'worse' | 'more' | 'any';
}

/** Kinds that say a metric became, or is, worse somewhere. */
const worsened = ['change', 'value-change', 'difference', 'event', 'signal'] as const;
/** The same where what follows is a step for one part of the centre. */
const somewhere = ['change', 'value-change', 'difference'] as const;

/** Steps, each by one source; of those that apply the first is suggested. Their words are `i18n/<language>/insights.ts`. */
export const remedies = {
  /** An event brought contacts: plan people and training ahead of the next one. */
  'staff-for-events': {
    source: 'operations-report',
    applies: [{ kinds: ['event'], metrics: ['contact-volume', 'call-volume', 'offered'], when: 'more' }],
  },
  /** Shifts by the hours in which contacts come. */
  'staff-for-peaks': { source: 'operations-report', applies: [{ kinds: ['peaks'], when: 'any' }] },
  /** Agents an interval needs, from load and patience (Erlang). */
  'staff-by-load': {
    source: 'call-centres-review',
    applies: [
      {
        kinds: worsened,
        metrics: ['service-level', 'average-speed-of-answer', 'abandon-rate', 'answer-rate'],
      },
    ],
  },
  /** A slow first response: shifts with more people in the busy hours. */
  'shifts-for-response': {
    source: 'neglected-figures',
    applies: [{ kinds: worsened, metrics: ['first-response-time', 'response-rate'] }],
  },
  /** The process decides first contact resolution before the agent does. */
  'review-process': {
    source: 'appraisal-figures',
    applies: [{ kinds: worsened, metrics: ['fcr', 'first-call-close-rate'] }],
  },
  /** Repeats: train to solve at once, and check what was called solved. */
  'solve-at-once': {
    source: 'neglected-figures',
    applies: [{ kinds: worsened, metrics: ['repeat-contact-rate'] }],
  },
  /** Transfers: look at the routing, then at training. */
  'check-routing': { source: 'report-guide', applies: [{ kinds: worsened, metrics: ['transfer-rate'] }] },
  /** Training on the kind of problem that is solved least. */
  'train-on-problem': {
    source: 'operations-report',
    applies: [{ kinds: worsened, metrics: ['resolution-rate'] }],
  },
  /** Time to a resolution: a short way between departments. */
  'shorten-handover': {
    source: 'neglected-figures',
    applies: [
      { kinds: worsened, metrics: ['resolution-time'] },
      { kinds: ['bottleneck'], when: 'any' },
    ],
  },
  /** Handle time: needless steps, and one place for what is known of the customer. */
  'drop-needless-steps': {
    source: 'operations-report',
    applies: [{ kinds: somewhere, metrics: ['average-handle-time', 'average-wrap-time'] }],
  },
  /** Holds: why is the customer put on hold? */
  'look-into-holds': {
    source: 'report-guide',
    applies: [{ kinds: worsened, metrics: ['average-hold-time'], when: 'more' }],
  },
  /** Satisfaction: see what the unsatisfied name (waiting, manner, solution) before acting. */
  'ask-the-unsatisfied': {
    source: 'operations-report',
    applies: [{ kinds: worsened, metrics: ['csat', 'csat-average'] }],
  },
  /** Detractors: ask what hurt. */
  'ask-detractors': { source: 'report-guide', applies: [{ kinds: worsened, metrics: ['nps'] }] },
  /** Complaints: skill in calming, and news of the case without another call. */
  'handle-complaints': {
    source: 'appraisal-figures',
    applies: [{ kinds: worsened, metrics: ['complaint-rate'] }],
  },
  /** Quality: training with cases and practice in place of lectures. */
  'train-by-cases': {
    source: 'neglected-figures',
    applies: [{ kinds: worsened, metrics: ['quality-score', 'communication-quality', 'agent-expertise'] }],
  },
  /** One subject comes up often: find its root. */
  'find-root-cause': {
    source: 'operations-report',
    applies: [{ kinds: ['term', 'pareto'], when: 'any' }],
  },
  /** Numbers of contacts and their quality weigh together. */
  'weigh-quality': { source: 'appraisal-figures', applies: [{ kinds: ['gated-agents'], when: 'any' }] },
} as const satisfies Readonly<
  Record<string, { readonly source: RemedySourceId; readonly applies: readonly Applies[] }>
>;
export type RemedyId = keyof typeof remedies;
export const remedyIds = Object.keys(remedies) as readonly RemedyId[];

/** The first step that applies to a finding with what it says of its metric; null: no direction, or nothing compared. */
export function remedyFor(
  kind: Finding['kind'],
  metric: MetricId,
  { better, more }: { readonly better: boolean | null; readonly more: boolean | null },
): RemedyId | null {
  const applies = ({ kinds, metrics, when = 'worse' }: Applies): boolean =>
    kinds.includes(kind) &&
    (metrics === undefined || metrics.includes(metric)) &&
    (when === 'any' || (when === 'more' ? more === true : better === false));
  return remedyIds.find((id) => remedies[id].applies.some(applies)) ?? null;
}
