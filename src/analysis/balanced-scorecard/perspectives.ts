import type { MetricId } from '../../metrics/catalog/ids.js';
import type { MetricRequest } from '../../metrics/query.js';
import type { Goal } from '../scorecard/attainment.js';

/** The four sides that Kaplan and Norton (1992) look at a business from. */
export const perspectiveIds = ['customer', 'financial', 'internal', 'learning'] as const;
export type PerspectiveId = (typeof perspectiveIds)[number];

/** A metric of a perspective. */
export interface PerspectiveMetric extends MetricRequest {
  /** What it counts for in its perspective; 1 by default, 0: it is shown and not scored. */
  readonly weight?: number;
  /** What it is held against; else the target of the data that has a floor. */
  readonly goal?: Goal;
}

/** A perspective as it is asked for. */
export interface PerspectiveAsk {
  readonly id: PerspectiveId;
  /** What it counts for beside the others; 1 by default. */
  readonly weight?: number;
  /** The first is the one that stands for it; the others are what one looks into. */
  readonly metrics: readonly (MetricId | PerspectiveMetric)[];
}

/** What stands for each perspective, and what one looks into behind it. */
export const usualPerspectives: readonly PerspectiveAsk[] = [
  { id: 'customer', metrics: ['fcr', 'csat', 'nps', 'complaint-rate', 'repeat-contact-rate'] },
  { id: 'financial', metrics: ['order-cost', 'order-cost-ratio', 'cost-per-contact', 'revenue-per-contact'] },
  {
    id: 'internal',
    metrics: ['answer-rate', 'service-level', 'abandon-rate', 'average-handle-time', 'quality-score'],
  },
  {
    id: 'learning',
    metrics: ['attrition-rate', 'training-score', 'agent-satisfaction', 'schedule-adherence'],
  },
];
