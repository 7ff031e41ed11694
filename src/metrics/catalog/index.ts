import type { MetricDefinition } from '../define.js';
import type { MetricId } from './ids.js';
import { abandonRate } from './abandon-rate.js';
import { abandonedCount } from './abandoned.js';
import { answerRate } from './answer-rate.js';
import { answeredCount } from './answered.js';
import { averageHandleTime } from './average-handle-time.js';
import { averageSpeedOfAnswer } from './average-speed-of-answer.js';
import { averageTalkTime } from './average-talk-time.js';
import { averageTimeToAbandon } from './average-time-to-abandon.js';
import { contactVolume } from './contact-volume.js';
import { csatAverage } from './csat-average.js';
import { csat } from './csat.js';
import { handledCount } from './handled.js';
import { nps } from './nps.js';
import { offeredCount } from './offered.js';
import { serviceLevel } from './service-level.js';
import { waitMax } from './wait-max.js';
import { waitP50 } from './wait-p50.js';
import { waitP90 } from './wait-p90.js';

/** Every metric, by id, in the order of `metricIds`. */
export const catalog: Readonly<Record<MetricId, MetricDefinition>> = {
  csat,
  'csat-average': csatAverage,
  nps,
  'average-handle-time': averageHandleTime,
  'average-talk-time': averageTalkTime,
  'contact-volume': contactVolume,
  offered: offeredCount,
  answered: answeredCount,
  abandoned: abandonedCount,
  handled: handledCount,
  'answer-rate': answerRate,
  'average-speed-of-answer': averageSpeedOfAnswer,
  'abandon-rate': abandonRate,
  'average-time-to-abandon': averageTimeToAbandon,
  'wait-p50': waitP50,
  'wait-p90': waitP90,
  'wait-max': waitMax,
  'service-level': serviceLevel,
};
