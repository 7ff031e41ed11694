import type { MetricDefinition } from '../define.js';
import { agents } from './chapters/agents.js';
import { connecting } from './chapters/connecting.js';
import { customerExperience } from './chapters/customer-experience.js';
import { operations } from './chapters/operations.js';
import type { MetricId } from './ids.js';
import { remember } from './loaded.js';

/** Every metric, by id, in the order of `metricIds`. What only asks queries has of it what it asks for: see `loaded.ts`. */
export const catalog: Readonly<Record<MetricId, MetricDefinition>> = remember({
  ...customerExperience,
  ...agents,
  ...connecting,
  ...operations,
});
