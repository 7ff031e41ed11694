import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const handled = (n: Quantity): string => plural(n, { one: '# handled contact', other: '# handled contacts' });
const offered = (n: Quantity): string => plural(n, { one: '# offered contact', other: '# offered contacts' });
const answered = (n: Quantity): string =>
  plural(n, { one: '# answered contact', other: '# answered contacts' });
const abandoned = (n: Quantity): string =>
  plural(n, { one: '# abandoned contact', other: '# abandoned contacts' });
const responses = (n: Quantity): string => plural(n, { one: '# response', other: '# responses' });
const waits = (n: Quantity): string =>
  plural(n, { one: '# offered contact with a known wait', other: '# offered contacts with a known wait' });

export const metrics: Locale['metrics'] = {
  csat: {
    name: 'Customer satisfaction',
    short: 'CSAT',
    definition: 'The share of survey responses that are positive: by default 4–5 of 5, 6–7 of 7, 8–10 of 10.',
    formula: 'positive responses ÷ responses',
    numerator: () => 'positive responses',
    denominator: () => 'responses',
    sample: responses,
  },
  'csat-average': {
    name: 'Average satisfaction score',
    short: 'Avg. CSAT',
    definition: 'The mean of the satisfaction scores that customers gave, on the scale of the data.',
    formula: 'sum of scores ÷ responses',
    numerator: () => 'sum of scores',
    denominator: () => 'responses',
    sample: responses,
  },
  nps: {
    name: 'Net promoter score',
    short: 'NPS',
    definition:
      'Of 100 customers who answered, how many more are promoters (9–10) than detractors (0–6): from −100 to +100.',
    formula: '100 × (promoters − detractors) ÷ responses',
    numerator: () => 'promoters − detractors',
    denominator: () => 'responses',
    sample: responses,
  },
  'average-handle-time': {
    name: 'Average handle time',
    short: 'AHT',
    definition:
      'How long one handled contact keeps an agent busy: talk, hold and after-contact work together.',
    formula: '(talk + hold + after-contact work) ÷ handled contacts with a talk time',
    numerator: () => 'talk + hold + after-contact work',
    denominator: () => 'handled contacts with a talk time',
    sample: handled,
  },
  'average-talk-time': {
    name: 'Average talk time',
    short: 'ATT',
    definition:
      'How long agents talk with a customer on one handled contact, without hold and after-contact work.',
    formula: 'talk time ÷ handled contacts',
    numerator: () => 'talk time',
    denominator: () => 'handled contacts with a talk time',
    sample: handled,
  },
  'contact-volume': {
    name: 'Contacts received',
    short: 'Contacts',
    definition: 'Inbound conversations on all channels; the legs of a transfer are one conversation.',
    formula: 'number of inbound conversations',
    numerator: () => 'inbound conversations',
    denominator: null,
    sample: (n) => plural(n, { one: '# conversation', other: '# conversations' }),
  },
  offered: {
    name: 'Offered contacts',
    short: 'Offered',
    definition:
      'Inbound contacts whose outcome is known, without those blocked, ended in self-service or still waiting.',
    formula: 'number of inbound contacts that reached the queue',
    numerator: () => 'offered contacts',
    denominator: null,
    sample: offered,
  },
  answered: {
    name: 'Answered contacts',
    short: 'Answered',
    definition: 'Inbound contacts that an agent answered.',
    formula: 'number of inbound contacts answered',
    numerator: () => 'answered contacts',
    denominator: null,
    sample: answered,
  },
  abandoned: {
    name: 'Abandoned contacts',
    short: 'Abandoned',
    definition: 'Inbound contacts where the customer hung up in the queue before an agent answered.',
    formula: 'number of inbound contacts abandoned in the queue',
    numerator: () => 'abandoned contacts',
    denominator: null,
    sample: abandoned,
  },
  handled: {
    name: 'Handled contacts',
    short: 'Handled',
    definition:
      'Contacts that an agent and a customer had with each other: inbound answered and outbound reached.',
    formula: 'inbound contacts answered + outbound contacts answered',
    numerator: () => 'handled contacts',
    denominator: null,
    sample: handled,
  },
  'answer-rate': {
    name: 'Answer rate',
    short: 'Answer rate',
    definition: 'Of the contacts offered, the share that an agent answered.',
    formula: 'answered ÷ offered',
    numerator: () => 'answered',
    denominator: ({ of }) => of,
    sample: offered,
  },
  'average-speed-of-answer': {
    name: 'Average speed of answer',
    short: 'ASA',
    definition: 'How long customers who were answered had waited in the queue, ringing included.',
    formula: 'queue time of answered contacts ÷ answered contacts',
    numerator: () => 'queue time of answered contacts',
    denominator: () => 'answered contacts with a known wait',
    sample: answered,
  },
  'abandon-rate': {
    name: 'Abandon rate',
    short: 'Abandon rate',
    definition: 'Of the contacts offered, the share where the customer hung up before an agent answered.',
    formula: 'abandoned ÷ offered',
    numerator: ({ withoutShort }) =>
      withoutShort === null ? 'abandoned' : `abandoned after more than ${withoutShort}`,
    denominator: ({ withoutShort }) =>
      withoutShort === null ? 'offered' : `offered, less those who hung up within ${withoutShort}`,
    sample: offered,
  },
  'average-time-to-abandon': {
    name: 'Average time to abandon',
    short: 'Time to abandon',
    definition: 'How long customers who hung up had waited in the queue.',
    formula: 'queue time of abandoned contacts ÷ abandoned contacts',
    numerator: () => 'queue time of abandoned contacts',
    denominator: () => 'abandoned contacts with a known wait',
    sample: abandoned,
  },
  'wait-p50': {
    name: 'Median wait',
    short: 'Wait P50',
    definition: 'Half of the contacts offered waited at most this long in the queue.',
    formula: '50th percentile of the queue time of offered contacts',
    numerator: null,
    denominator: null,
    sample: waits,
  },
  'wait-p90': {
    name: '90th percentile of wait',
    short: 'Wait P90',
    definition: 'Nine of ten contacts offered waited at most this long in the queue.',
    formula: '90th percentile of the queue time of offered contacts',
    numerator: null,
    denominator: null,
    sample: waits,
  },
  'wait-max': {
    name: 'Longest wait',
    short: 'Max. wait',
    definition: 'The longest time that a contact offered waited in the queue.',
    formula: 'greatest queue time of offered contacts',
    numerator: null,
    denominator: null,
    sample: waits,
  },
  'service-level': {
    name: 'Service level',
    short: 'SL',
    definition: 'The share of contacts answered within the time promised.',
    formula: 'answered within the threshold ÷ offered',
    numerator: ({ success }) => success,
    denominator: ({ of }) => of,
    sample: (n) => plural(n, { one: '# contact', other: '# contacts' }),
  },
};
