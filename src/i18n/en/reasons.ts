import type { Locale } from '../locale.js';

export const reasons: Locale['reasons'] = {
  'no-contacts': { brief: 'no contacts', sentence: 'There are no contacts here.' },
  'no-offered': { brief: 'none offered', sentence: 'No contact was offered here.' },
  'no-answered': { brief: 'none answered', sentence: 'No contact was answered here.' },
  'no-abandoned': { brief: 'none abandoned', sentence: 'No contact was abandoned here.' },
  'no-handled': { brief: 'none handled', sentence: 'No contact was handled here.' },
  'no-responses': { brief: 'no responses', sentence: 'No customer answered the survey here.' },
  'no-waits': { brief: 'no known waits', sentence: 'No wait is known here.' },
  'no-held': { brief: 'none held', sentence: 'No contact was put on hold here.' },
  'no-resolved': { brief: 'none resolved', sentence: 'No conversation was resolved here.' },
  'no-evaluated': { brief: 'none evaluated', sentence: 'No contact was evaluated for this here.' },
  'no-attempts': { brief: 'no attempts', sentence: 'There was no outbound attempt here.' },
  'not-supplied': {
    brief: 'not in the data',
    sentence: 'The data do not have what this number is made from.',
  },
  'no-dimension': {
    brief: 'dimension not in the data',
    sentence: 'The data do not have the dimension that was asked for.',
  },
  'partial-coverage': {
    brief: 'only part of the time covered',
    sentence: 'The data do not cover all of this time, and nothing is scaled up.',
  },
  'coarser-than-bucket': {
    brief: 'rows longer than the bucket',
    sentence: 'The data tell of a longer stretch of time, which is not split.',
  },
  'not-covered': { brief: 'outside the data', sentence: 'The data do not cover this time.' },
  'no-outcome': { brief: 'outcome not known', sentence: 'The outcome of these contacts is not known.' },
  'no-wait': { brief: 'wait not known', sentence: 'The wait of these contacts is not known.' },
  'no-talk-time': { brief: 'talk time not known', sentence: 'The talk time of these contacts is not known.' },
  'no-hold-time': { brief: 'hold time not known', sentence: 'The hold time of these contacts is not known.' },
  'no-wrap-time': {
    brief: 'after-contact work not known',
    sentence: 'The after-contact work of these contacts is not known.',
  },
  'no-first-response': {
    brief: 'first response not known',
    sentence: 'How soon these contacts were first responded to is not known.',
  },
  'no-resolution': {
    brief: 'not known whether resolved',
    sentence: 'Whether these conversations were resolved is not known.',
  },
  'no-resolution-time': {
    brief: 'time to resolution not known',
    sentence: 'The time to resolution of these conversations is not known.',
  },
  'no-flag': { brief: 'not recorded', sentence: 'This is not recorded for these contacts.' },
  'too-recent': { brief: 'too recent', sentence: 'These contacts came too shortly before the data end.' },
  'no-score': { brief: 'no score', sentence: 'These responses have no score that can be read.' },
  'other-scale': {
    brief: 'scored on another scale',
    sentence: 'These scores are on another scale than the one that this number is made on.',
  },
  'unknown-contact': {
    brief: 'contact not in the data, so what is filtered by is not known',
    sentence:
      'The contacts of these responses are not in the data, so what is filtered by is not known of them.',
  },
};
