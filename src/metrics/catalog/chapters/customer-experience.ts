import type { MetricDefinition } from '../../define.js';
import type { chapters } from '../ids.js';
import { ces } from '../ces.js';
import { churnRate } from '../churn-rate.js';
import { complaintRate } from '../complaint-rate.js';
import { csat } from '../csat.js';
import { csatAverage } from '../csat-average.js';
import { customerLifetimeValue } from '../customer-lifetime-value.js';
import { fcr } from '../fcr.js';
import { firstResponseTime } from '../first-response-time.js';
import { nps } from '../nps.js';
import { repeatContactRate } from '../repeat-contact-rate.js';
import { resolutionRate } from '../resolution-rate.js';
import { resolutionTime } from '../resolution-time.js';
import { responseRate } from '../response-rate.js';
import { retentionRate } from '../retention-rate.js';
import { revenuePerContact } from '../revenue-per-contact.js';
import { scriptAdherence } from '../script-adherence.js';
import { surveyResponseRate } from '../survey-response-rate.js';

type Ids = (typeof chapters)['customer-experience'][number];

/** The chapter's metrics, by id, in the order of `ids.ts`. */
export const customerExperience: Readonly<Record<Ids, MetricDefinition>> = {
  csat,
  'csat-average': csatAverage,
  'survey-response-rate': surveyResponseRate,
  nps,
  ces,
  fcr,
  'repeat-contact-rate': repeatContactRate,
  'first-response-time': firstResponseTime,
  'response-rate': responseRate,
  'resolution-rate': resolutionRate,
  'resolution-time': resolutionTime,
  'complaint-rate': complaintRate,
  'script-adherence': scriptAdherence,
  'customer-lifetime-value': customerLifetimeValue,
  'churn-rate': churnRate,
  'retention-rate': retentionRate,
  'revenue-per-contact': revenuePerContact,
};
