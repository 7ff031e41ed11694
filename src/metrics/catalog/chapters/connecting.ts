import type { MetricDefinition } from '../../define.js';
import type { chapters } from '../ids.js';
import { abandonRate } from '../abandon-rate.js';
import { abandonedCount } from '../abandoned.js';
import { answerRate } from '../answer-rate.js';
import { answeredCount } from '../answered.js';
import { averageSpeedOfAnswer } from '../average-speed-of-answer.js';
import { averageTimeToAbandon } from '../average-time-to-abandon.js';
import { callVolume } from '../call-volume.js';
import { contactVolume } from '../contact-volume.js';
import { handledCount } from '../handled.js';
import { offeredCount } from '../offered.js';
import { outboundVolume } from '../outbound-volume.js';
import { rightPartyContactRate } from '../right-party-contact-rate.js';
import { serviceLevel } from '../service-level.js';
import { transferRate } from '../transfer-rate.js';
import { waitMax } from '../wait-max.js';
import { waitP50 } from '../wait-p50.js';
import { waitP90 } from '../wait-p90.js';

type Ids = (typeof chapters)['connecting'][number];

/** The chapter's metrics, by id, in the order of `ids.ts`. */
export const connecting: Readonly<Record<Ids, MetricDefinition>> = {
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
};
