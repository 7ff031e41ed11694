import { funnel as en } from '../en/funnel.js';
import { funnel as ru } from '../ru/funnel.js';
import { topicWords } from '../topic-words.js';
import { funnel as zh } from '../zh/funnel.js';

/** The words of funnels, as a locale has them. */
export const funnelWords = topicWords('funnel', { en, zh, ru });
