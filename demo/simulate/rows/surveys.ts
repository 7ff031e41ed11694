import { IsoWriter } from '../calendar/zone-clock.js';
import { Random } from '../chance/random.js';
import { commentOf } from '../comments/comment-of.js';
import type { ScoreModel } from '../model/centre.js';
import type { World } from '../world.js';
import { languageOf } from './customer.js';
import { contactId, padded } from './ids.js';
import { monthsOf } from './stocks.js';

export interface SurveyRow {
  readonly id: string;
  readonly contact?: string;
  readonly at: string;
  readonly kind: 'csat' | 'nps' | 'ces' | 'agent-satisfaction';
  readonly aspect?: string;
  readonly score: number;
  readonly scaleMin?: number;
  readonly scaleMax?: number;
  readonly comment?: string;
  readonly team?: string;
}

/** What a customer has gone through. */
interface Experience {
  readonly waitedMinutes: number;
  readonly isSolved: boolean;
  readonly isTransferred: boolean;
  readonly isRepeat: boolean;
  readonly ability: number;
}

/** Customers' answers, which follow from what they have gone through, and the staff's own. */
export function* surveyRows(world: World): Generator<SurveyRow> {
  const { legs, cases, centre, period, settings } = world;
  const { feedback, topics } = centre;
  const random = new Random(settings.seed, 'surveys');
  const words = new Random(settings.seed, 'comments');
  const iso = new IsoWriter(period.clock);
  let count = 0;
  const id = (): string => `S${padded((count += 1))}`;
  for (let leg = 0; leg < legs.count; leg += 1) {
    if (legs.at.concludes[leg] === 0 || !random.chance(feedback.responds[legs.channelOf(leg)])) continue;
    const end = legs.answeredAt(leg) + legs.handling(leg);
    const answeredAt = end + 60 + Math.round(random.exponential(4200));
    if (answeredAt >= period.end) continue;
    const gone = experienceOf(world, leg);
    const head = { contact: contactId(leg), at: iso.write(period.start + answeredAt) };
    const csat = scoreOf(feedback.csat, gone, random);
    const comments = random.chance(feedback.comments * (csat <= 2 ? 1.5 : 1));
    const customer = cases.customer[cases.issueOf[legs.at.conversation[leg]!]!]!;
    const comment = comments && {
      comment: commentOf(
        {
          language: languageOf(customer),
          topic: topics[legs.at.topic[leg]!]!.name,
          channel: legs.channelOf(leg),
          score: csat,
          ...gone,
        },
        words,
      ),
    };
    yield { id: id(), ...head, kind: 'csat', score: csat, ...comment };
    if (random.chance(0.5)) {
      for (const [aspect, model] of Object.entries(aspects)) {
        yield {
          id: id(),
          ...head,
          kind: 'csat',
          aspect,
          score: scoreOf({ ...feedback.csat, ...model }, gone, random),
        };
      }
    }
    if (random.chance(0.65))
      yield { id: id(), ...head, kind: 'nps', score: scoreOf(feedback.nps, gone, random) };
    if (random.chance(0.4))
      yield { id: id(), ...head, kind: 'ces', score: scoreOf(feedback.ces, gone, random) };
  }
  yield* staffRows(world, id);
}

/** Each aspect asks about a part of the experience. */
const aspects: Readonly<Record<string, Partial<ScoreModel>>> = {
  attitude: { base: 4.1, solved: 0.25, waitPerMinute: -0.05, ability: 0.4, transfer: -0.1, repeat: -0.1 },
  speed: { base: 4.2, solved: 0.2, waitPerMinute: -0.38, ability: 0.1, transfer: -0.4, repeat: -0.2 },
  solution: { base: 2.7, solved: 1.7, waitPerMinute: -0.08, ability: 0.2, transfer: -0.2, repeat: -0.4 },
};

function experienceOf({ legs, cases, centre, agents }: World, leg: number): Experience {
  const conversation = legs.at.conversation[leg]!;
  const waited = cases.waited[conversation]!;
  // An hour of an email is as a minute on the phone.
  const minutes = legs.channelOf(leg) === 'email' ? waited / 3600 : waited / 60;
  return {
    waitedMinutes: Math.min(centre.feedback.mostMinutes, minutes),
    isSolved: legs.at.isSolved[leg] === 1,
    isTransferred: cases.transfers[conversation]! > 0,
    // A transfer or a callback is none: it belongs to the same conversation.
    isRepeat: cases.startOf[conversation]! > cases.firstStart[cases.issueOf[conversation]!]!,
    ability: agents[legs.at.agent[leg]!]!.ability,
  };
}

function scoreOf(model: ScoreModel, gone: Experience, random: Random): number {
  const [least, most] = model.scale;
  const latent =
    model.base +
    (gone.isSolved ? model.solved : 0) +
    model.waitPerMinute * gone.waitedMinutes +
    model.ability * gone.ability +
    (gone.isTransferred ? model.transfer : 0) +
    (gone.isRepeat ? model.repeat : 0) +
    model.noise * random.normal();
  return Math.min(most, Math.max(least, Math.round(latent)));
}

/** Once a month the staff is asked, without names: 0 to 10. The better an agent is, the gladder. */
function* staffRows({ agents, period, settings }: World, id: () => string): Generator<SurveyRow> {
  const random = new Random(settings.seed, 'staff survey');
  const iso = new IsoWriter(period.clock);
  for (const { begin, end } of monthsOf(period)) {
    const last = period.days.findLast(({ to, weekday }) => to <= end && weekday < 5);
    if (last === undefined || last.from < begin) continue;
    for (const { team, ability, employed } of agents) {
      if (employed.from > last.from || employed.to < last.to || !random.chance(0.7)) continue;
      const score = Math.min(10, Math.max(0, Math.round(7.4 + 0.7 * ability + 1.8 * random.normal())));
      const at = iso.write(period.start + period.at(last.date, 12) + random.below(4 * 3600));
      yield { id: id(), at, kind: 'agent-satisfaction', score, scaleMin: 0, scaleMax: 10, team };
    }
  }
}
