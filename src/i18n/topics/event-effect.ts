import { eventEffect as en } from '../en/event-effect.js';
import { eventEffect as ru } from '../ru/event-effect.js';
import { topicWords } from '../topic-words.js';
import { eventEffect as zh } from '../zh/event-effect.js';

/** The words of what an event did, as a locale has them. */
export const eventEffectWords = topicWords('eventEffect', { en, zh, ru });
