import type { MetricDefinition } from '../../define.js';
import type { chapters } from '../ids.js';
import { attritionRate } from '../attrition-rate.js';
import { conversionRate } from '../conversion-rate.js';
import { costPerContact } from '../cost-per-contact.js';
import { costPerSale } from '../cost-per-sale.js';
import { orderCost } from '../order-cost.js';
import { orderCostRatio } from '../order-cost-ratio.js';
import { profitPerContact } from '../profit-per-contact.js';
import { roi } from '../roi.js';

type Ids = (typeof chapters)['operations'][number];

/** The chapter's metrics, by id, in the order of `ids.ts`. */
export const operations: Readonly<Record<Ids, MetricDefinition>> = {
  'conversion-rate': conversionRate,
  'cost-per-contact': costPerContact,
  'profit-per-contact': profitPerContact,
  roi,
  'cost-per-sale': costPerSale,
  'order-cost': orderCost,
  'order-cost-ratio': orderCostRatio,
  'attrition-rate': attritionRate,
};
