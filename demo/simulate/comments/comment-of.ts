import type { Random } from '../chance/random.js';
import type { Channel } from '../model/centre.js';
import type { Language } from '../rows/customer.js';
import { en } from './en.js';
import type { Manner, Phrases } from './phrases.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

const phrasesOf: Readonly<Record<Language, Phrases>> = { en, zh, ru };

/** What a comment is about. */
export interface Occasion {
  readonly language: Language;
  readonly topic: string;
  readonly channel: Channel;
  /** 1 to 5. */
  readonly score: number;
  /** Minutes; of an email, hours. */
  readonly waitedMinutes: number;
  readonly isSolved: boolean;
  readonly isTransferred: boolean;
  readonly isRepeat: boolean;
}

/** What a customer writes beside the score: of what went well or badly, the one thing or two that come first to mind. */
export function commentOf(occasion: Occasion, random: Random): string {
  const phrases = phrasesOf[occasion.language];
  const { score } = occasion;
  const [good, bad] = [goodOf(occasion, phrases, random), badOf(occasion, phrases, random)];
  const sentences: string[] = [];
  if (score >= 4) {
    sentences.push(...some(good, random.chance(0.35) ? 2 : 1));
    if (score === 4 && bad.length > 0 && random.chance(0.4)) sentences.push(phrases.but(bad[0]!));
    else if (random.chance(0.3)) sentences.push(random.pick(phrases.praise));
  } else if (score === 3) {
    if (good.length > 0 && bad.length > 0 && random.chance(0.7))
      sentences.push(good[0]!, phrases.but(bad[0]!));
    else sentences.push(...some(bad, 1));
    if (sentences.length === 0 || random.chance(0.2)) sentences.push(random.pick(phrases.fair));
  } else {
    sentences.push(...some(bad, random.chance(0.5) ? 2 : 1));
    if (sentences.length === 0 || random.chance(0.35)) sentences.push(random.pick(phrases.blame));
  }
  return sentences.join(phrases.between);
}

/** What there is to praise, in the order in which it comes to mind. */
function goodOf(
  { topic, isSolved, waitedMinutes, score, channel }: Occasion,
  phrases: Phrases,
  random: Random,
): string[] {
  const good: string[] = [];
  if (isSolved) good.push(random.pick(phrases.topics[topic]?.solved ?? phrases.solved));
  if (score >= 4 || random.chance(0.4)) good.push(random.pick(mannerOf(channel, phrases).friendly));
  if (waitedMinutes < 0.4 && channel !== 'email') good.push(random.pick(mannerOf(channel, phrases).quick));
  if (isSolved && random.chance(0.3)) good.push(random.pick(phrases.solved));
  return shuffled(good, random);
}

/** What there is to complain about: the worst first. */
function badOf(
  { topic, isSolved, waitedMinutes, isTransferred, isRepeat, score, channel }: Occasion,
  phrases: Phrases,
  random: Random,
): string[] {
  const bad: string[] = [];
  if (!isSolved) bad.push(random.pick(phrases.topics[topic]?.unsolved ?? phrases.unsolved));
  const manner = mannerOf(channel, phrases);
  const waited = Math.round(waitedMinutes);
  if (waited >= 3 && channel !== 'email') bad.push(random.pick(manner.waited)(waited));
  // Only a long one lasts until the next day.
  const ofMail = phrases.waitedForMail.slice(0, waited >= 6 ? undefined : 1);
  if (waited >= 3 && channel === 'email') bad.push(random.pick(ofMail)(waited));
  if (isTransferred) bad.push(random.pick(phrases.passedOn));
  if (isRepeat) bad.push(random.pick(phrases.again));
  if (score <= 2 && random.chance(0.25)) bad.push(random.pick(manner.unfriendly));
  if (!isSolved && random.chance(0.2)) bad.push(random.pick(phrases.unsolved));
  // Now and then it is not the issue that comes first.
  return random.chance(0.3) ? shuffled(bad, random) : bad;
}

function mannerOf(channel: Channel, { spoken, written }: Phrases): Manner {
  return channel === 'voice' ? spoken : written;
}

function some(sentences: readonly string[], count: number): readonly string[] {
  return sentences.slice(0, count);
}

function shuffled(sentences: string[], random: Random): string[] {
  for (let i = sentences.length - 1; i > 0; i -= 1) {
    const other = random.below(i + 1);
    [sentences[i], sentences[other]] = [sentences[other]!, sentences[i]!];
  }
  return sentences;
}
