import { IsoWriter } from '../calendar/zone-clock.js';
import { Random } from '../chance/random.js';
import type { World } from '../world.js';
import { agentId, padded } from './ids.js';

export interface ShiftRow {
  readonly id: string;
  readonly agent: string;
  readonly team: string;
  readonly from: string;
  readonly to: string;
  readonly scheduledSeconds: number;
  readonly adherentSeconds: number;
  readonly paidSeconds: number;
  readonly workedSeconds: number;
  readonly availableSeconds: number;
  readonly handlingSeconds: number;
  readonly trainingSeconds: number;
  readonly trainingScore?: number;
  readonly trainingPossible?: number;
}

/** The shifts as they were worked; of who was ill there is the planned one, paid and not worked. */
export function* shiftRows({ crew, agents, period, settings }: World): Generator<ShiftRow> {
  const random = new Random(settings.seed, 'trainings');
  const iso = new IsoWriter(period.clock);
  const write = (second: number): string => iso.write(period.start + second);
  for (const [index, log] of crew.logs.entries()) {
    const { shift } = log;
    const agent = agents[shift.agent]!;
    const trainingSeconds = log.secondsOf('training');
    const score = Math.round(100 * Math.min(1, Math.max(0.2, agent.training + 0.07 * random.normal())));
    yield {
      id: `H${padded(index + 1)}`,
      agent: agentId(shift.agent),
      team: agent.team,
      from: write(log.isWorked ? Math.min(shift.from, log.login) : shift.from),
      to: write(Math.max(shift.to, log.logout)),
      scheduledSeconds: log.scheduledSeconds,
      adherentSeconds: log.adherentSeconds,
      paidSeconds: log.paidSeconds,
      workedSeconds: log.workedSeconds,
      availableSeconds: log.availableSeconds,
      handlingSeconds: log.handlingSeconds,
      trainingSeconds,
      ...(trainingSeconds > 0 && { trainingScore: score, trainingPossible: 100 }),
    };
  }
}
