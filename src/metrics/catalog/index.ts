import type { MetricDefinition } from '../define.js';
import type { MetricId } from './ids.js';
import { abandonRate } from './abandon-rate.js';
import { abandonedCount } from './abandoned.js';
import { agentExpertise } from './agent-expertise.js';
import { agentNps } from './agent-nps.js';
import { agentSatisfaction } from './agent-satisfaction.js';
import { answerRate } from './answer-rate.js';
import { answeredCount } from './answered.js';
import { attritionRate } from './attrition-rate.js';
import { averageHandleTime } from './average-handle-time.js';
import { averageHoldTime } from './average-hold-time.js';
import { averageSpeedOfAnswer } from './average-speed-of-answer.js';
import { averageTalkTime } from './average-talk-time.js';
import { averageTimeToAbandon } from './average-time-to-abandon.js';
import { averageWrapTime } from './average-wrap-time.js';
import { callVolume } from './call-volume.js';
import { ces } from './ces.js';
import { communicationQuality } from './communication-quality.js';
import { churnRate } from './churn-rate.js';
import { complaintRate } from './complaint-rate.js';
import { contactVolume } from './contact-volume.js';
import { contactsPerHour } from './contacts-per-hour.js';
import { conversionRate } from './conversion-rate.js';
import { costPerContact } from './cost-per-contact.js';
import { costPerSale } from './cost-per-sale.js';
import { csatAverage } from './csat-average.js';
import { csat } from './csat.js';
import { customerLifetimeValue } from './customer-lifetime-value.js';
import { fcr } from './fcr.js';
import { firstCallCloseRate } from './first-call-close-rate.js';
import { firstResponseTime } from './first-response-time.js';
import { handledCount } from './handled.js';
import { nps } from './nps.js';
import { occupancy } from './occupancy.js';
import { offeredCount } from './offered.js';
import { orderCostRatio } from './order-cost-ratio.js';
import { orderCost } from './order-cost.js';
import { outboundVolume } from './outbound-volume.js';
import { qualityScore } from './quality-score.js';
import { repeatContactRate } from './repeat-contact-rate.js';
import { profitPerContact } from './profit-per-contact.js';
import { resolutionRate } from './resolution-rate.js';
import { resolutionTime } from './resolution-time.js';
import { responseRate } from './response-rate.js';
import { retentionRate } from './retention-rate.js';
import { revenuePerContact } from './revenue-per-contact.js';
import { rightPartyContactRate } from './right-party-contact-rate.js';
import { roi } from './roi.js';
import { scheduleAdherence } from './schedule-adherence.js';
import { scriptAdherence } from './script-adherence.js';
import { serviceLevel } from './service-level.js';
import { shrinkage } from './shrinkage.js';
import { surveyResponseRate } from './survey-response-rate.js';
import { trainingScore } from './training-score.js';
import { transferRate } from './transfer-rate.js';
import { utilization } from './utilization.js';
import { waitMax } from './wait-max.js';
import { waitP50 } from './wait-p50.js';
import { waitP90 } from './wait-p90.js';

/** Every metric, by id, in the order of `metricIds`. */
export const catalog: Readonly<Record<MetricId, MetricDefinition>> = {
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
  'average-handle-time': averageHandleTime,
  'average-talk-time': averageTalkTime,
  'average-hold-time': averageHoldTime,
  'average-wrap-time': averageWrapTime,
  'quality-score': qualityScore,
  'communication-quality': communicationQuality,
  'agent-expertise': agentExpertise,
  'first-call-close-rate': firstCallCloseRate,
  utilization,
  occupancy,
  'schedule-adherence': scheduleAdherence,
  shrinkage,
  'contacts-per-hour': contactsPerHour,
  'training-score': trainingScore,
  'agent-satisfaction': agentSatisfaction,
  'agent-nps': agentNps,
  'contact-volume': contactVolume,
  'call-volume': callVolume,
  offered: offeredCount,
  answered: answeredCount,
  abandoned: abandonedCount,
  handled: handledCount,
  'outbound-volume': outboundVolume,
  'answer-rate': answerRate,
  'average-speed-of-answer': averageSpeedOfAnswer,
  'abandon-rate': abandonRate,
  'average-time-to-abandon': averageTimeToAbandon,
  'wait-p50': waitP50,
  'wait-p90': waitP90,
  'wait-max': waitMax,
  'service-level': serviceLevel,
  'transfer-rate': transferRate,
  'right-party-contact-rate': rightPartyContactRate,
  'conversion-rate': conversionRate,
  'cost-per-contact': costPerContact,
  'profit-per-contact': profitPerContact,
  roi,
  'cost-per-sale': costPerSale,
  'order-cost': orderCost,
  'order-cost-ratio': orderCostRatio,
  'attrition-rate': attritionRate,
};
