import type { Locale } from '../locale.js';

export const reasons: Locale['reasons'] = {
  'no-contacts': { brief: 'no contacts', sentence: 'There are no contacts here.' },
  'no-offered': { brief: 'none offered', sentence: 'No contact was offered here.' },
  'no-answered': { brief: 'none answered', sentence: 'No contact was answered here.' },
  'no-abandoned': { brief: 'none abandoned', sentence: 'No contact was abandoned here.' },
  'no-handled': { brief: 'none handled', sentence: 'No contact was handled here.' },
  'no-responses': { brief: 'no responses', sentence: 'No customer answered the survey here.' },
  'no-waits': { brief: 'no known waits', sentence: 'No wait is known here.' },
  'not-supplied': {
    brief: 'not in the data',
    sentence: 'The data do not have what this number is made from.',
  },
  'no-dimension': {
    brief: 'dimension not in the data',
    sentence: 'The data do not have the dimension that was asked for.',
  },
  'not-covered': { brief: 'outside the data', sentence: 'The data do not cover this time.' },
  'no-outcome': { brief: 'outcome not known', sentence: 'The outcome of these contacts is not known.' },
  'no-wait': { brief: 'wait not known', sentence: 'The wait of these contacts is not known.' },
  'no-talk-time': { brief: 'talk time not known', sentence: 'The talk time of these contacts is not known.' },
  'no-score': { brief: 'no score', sentence: 'These contacts have no score.' },
  'other-scale': {
    brief: 'scored on another scale',
    sentence: 'These scores are on another scale than that of the data.',
  },
};
