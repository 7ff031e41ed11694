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
  'no-issues': {
    brief: 'no issues',
    sentence: 'No issue of a customer began here with an answered contact.',
  },
  'no-shifts': { brief: 'no shift time', sentence: 'There is no shift time here.' },
  'no-training': { brief: 'no training result', sentence: 'No result of training was recorded here.' },
  'no-cost': { brief: 'no cost', sentence: 'There was no cost here.' },
  'no-sales': { brief: 'no sales', sentence: 'Nothing was sold here.' },
  'no-orders': { brief: 'no orders', sentence: 'The company took no order here.' },
  'no-order-value': { brief: 'no order value', sentence: 'The orders of the company have no value here.' },
  'no-headcount': { brief: 'no headcount', sentence: 'There was no staff here.' },
  'no-customers': { brief: 'no customers', sentence: 'There were no customers here.' },
  'no-length': {
    brief: 'several stretches of time',
    sentence: 'This share goes by length of time, and these are several stretches of it.',
  },
  'mixed-currency': {
    brief: 'in another currency',
    sentence: 'Some of the money here is in another currency, and nothing is converted.',
  },
  'no-evaluations': { brief: 'nothing evaluated', sentence: 'Nothing was evaluated here.' },
  'no-staff-responses': { brief: 'no staff responses', sentence: 'No agent answered the staff survey here.' },
  'not-supplied': {
    brief: 'not in the data',
    sentence: 'The data do not have what this number is made from.',
  },
  'threshold-not-supplied': {
    brief: 'not counted at this limit',
    sentence: 'The interval totals do not have this count at the limit that was asked for.',
  },
  'no-dimension': {
    brief: 'dimension not in the data',
    sentence: 'The data do not have the dimension that was asked for.',
  },
  'too-few': {
    brief: 'too few',
    sentence: 'Too few customers are behind this number, or behind one that it would give away.',
  },
  'partial-coverage': {
    brief: 'only part of the time covered',
    sentence: 'The data do not cover all of this time, and nothing is scaled up.',
  },
  'coarser-than-bucket': {
    brief: 'rows longer than the bucket',
    sentence: 'The data give a longer stretch of time, which is not split.',
  },
  'not-covered': { brief: 'outside the data', sentence: 'The data do not cover this time.' },
  'outside-hours': {
    brief: 'outside the chosen hours',
    sentence: 'None of the chosen hours of the week are in this time.',
  },
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
  'no-count': {
    brief: 'number not in the interval totals',
    sentence: 'The interval totals do not say how many contacts there were.',
  },
  'no-flag': { brief: 'not recorded', sentence: 'This is not recorded for these contacts.' },
  'no-worked-time': {
    brief: 'worked time not known',
    sentence: 'How long was worked in these shifts is not known.',
  },
  'no-paid-time': { brief: 'paid time not known', sentence: 'The paid time of these shifts is not known.' },
  'no-handling-time': {
    brief: 'handling time not known',
    sentence: 'How long contacts were handled in these shifts is not known.',
  },
  'no-available-time': {
    brief: 'available time not known',
    sentence: 'How long agents were ready for a contact in these shifts is not known.',
  },
  'no-scheduled-time': {
    brief: 'scheduled time not known',
    sentence: 'The scheduled time of these shifts is not known.',
  },
  'no-adherent-time': {
    brief: 'adherence not known',
    sentence: 'How long these shifts kept to the schedule is not known.',
  },
  'no-training-score': {
    brief: 'training score not known',
    sentence: 'The training score of these shifts is not known.',
  },
  'no-shift': {
    brief: 'agent has no shift',
    sentence: 'The agents of these contacts have no shift in the data.',
  },
  'no-amount': {
    brief: 'amount not known',
    sentence: 'An amount that this number is made of is not known here.',
  },
  'too-recent': { brief: 'too recent', sentence: 'These contacts came too shortly before the data end.' },
  'too-early': { brief: 'too early', sentence: 'These contacts came too shortly after the data begin.' },
  'no-customer': { brief: 'customer not known', sentence: 'The customer of these contacts is not known.' },
  'no-topic': { brief: 'topic not known', sentence: 'The topic of these contacts is not known.' },
  'no-score': { brief: 'no score', sentence: 'These responses have no score that can be read.' },
  'no-points': { brief: 'points not known', sentence: 'The points of these criteria are not known.' },
  'other-scale': {
    brief: 'scored on another scale',
    sentence: 'These scores are on another scale than the one that this number is made on.',
  },
  'unknown-contact': {
    brief: 'contact not in the data, so what is filtered by is not known',
    sentence:
      'The contacts that these belong to are not in the data, so what is filtered by is not known of them.',
  },
};
