import type { MetricDefinition } from '../../define.js';
import type { chapters } from '../ids.js';
import { agentExpertise } from '../agent-expertise.js';
import { agentNps } from '../agent-nps.js';
import { agentSatisfaction } from '../agent-satisfaction.js';
import { averageHandleTime } from '../average-handle-time.js';
import { averageHoldTime } from '../average-hold-time.js';
import { averageTalkTime } from '../average-talk-time.js';
import { averageWrapTime } from '../average-wrap-time.js';
import { communicationQuality } from '../communication-quality.js';
import { contactsPerHour } from '../contacts-per-hour.js';
import { firstCallCloseRate } from '../first-call-close-rate.js';
import { occupancy } from '../occupancy.js';
import { qualityScore } from '../quality-score.js';
import { scheduleAdherence } from '../schedule-adherence.js';
import { shrinkage } from '../shrinkage.js';
import { trainingScore } from '../training-score.js';
import { utilization } from '../utilization.js';

type Ids = (typeof chapters)['agents'][number];

/** The chapter's metrics, by id, in the order of `ids.ts`. */
export const agents: Readonly<Record<Ids, MetricDefinition>> = {
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
};
