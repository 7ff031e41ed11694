import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { customerMetrics, moneyMetrics } from './money-metrics.js';
import { plural } from './plural.js';
import { qualityMetrics, staffMetrics } from './quality-metrics.js';
import { shiftMetrics } from './shift-metrics.js';

const handled = (n: Quantity): string => plural(n, { one: '# handled contact', other: '# handled contacts' });
const offered = (n: Quantity): string => plural(n, { one: '# offered contact', other: '# offered contacts' });
const answered = (n: Quantity): string =>
  plural(n, { one: '# answered contact', other: '# answered contacts' });
const abandoned = (n: Quantity): string =>
  plural(n, { one: '# abandoned contact', other: '# abandoned contacts' });
const responses = (n: Quantity): string => plural(n, { one: '# response', other: '# responses' });
const conversations = (n: Quantity): string => plural(n, { one: '# conversation', other: '# conversations' });
const waits = (n: Quantity): string =>
  plural(n, { one: '# offered contact with a known wait', other: '# offered contacts with a known wait' });
const days = (n: Quantity | null): string =>
  n === null ? 'some days' : plural(n, { one: '# day', other: '# days' });

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
  'survey-response-rate': {
    name: 'Survey response rate',
    short: 'Survey response',
    definition: 'Of the conversations that an agent handled, the share whose customer answered a survey.',
    formula: 'conversations with a response ÷ handled conversations',
    numerator: () => 'conversations with a response',
    denominator: () => 'handled conversations',
    sample: conversations,
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
  ces: {
    name: 'Customer effort score',
    short: 'CES',
    definition:
      'The mean of the effort scores that customers gave, on the scale of the data, which also say whether less or more is better.',
    formula: 'sum of effort scores ÷ responses',
    numerator: () => 'sum of effort scores',
    denominator: () => 'responses',
    sample: responses,
  },
  fcr: {
    name: 'First-contact resolution',
    short: 'FCR',
    definition:
      'The share of issues that were resolved on the first contact: by the source system’s record or, where there is none, by whether the customer came back.',
    formula: 'resolved on the first contact ÷ those where this is known',
    numerator: ({ inferred, windowDays }) =>
      inferred
        ? `issues without another contact within ${days(windowDays)}`
        : 'resolved on the first contact',
    denominator: ({ inferred }) =>
      inferred ? 'issues that began with an answered contact' : 'conversations where this is recorded',
    sample: conversations,
  },
  'repeat-contact-rate': {
    name: 'Repeat contacts',
    short: 'Repeats',
    definition:
      'The share of inbound conversations that came within some days after another one of the same customer, of those whose customer is known.',
    formula: 'conversations soon after another of the same customer ÷ conversations of known customers',
    numerator: ({ windowDays, sameTopic }) =>
      `conversations within ${days(windowDays)} after another of the same customer${sameTopic ? ' on the same topic' : ''}`,
    denominator: ({ sameTopic }) =>
      sameTopic ? 'conversations whose customer and topic are known' : 'conversations of known customers',
    sample: conversations,
  },
  'first-response-time': {
    name: 'First response time',
    short: 'First response',
    definition: 'How long customers who were answered had waited for the first response.',
    formula: 'time to the first response ÷ contacts responded to',
    numerator: () => 'time to the first response',
    denominator: () => 'contacts responded to, where the time is known',
    sample: (n) => plural(n, { one: '# contact responded to', other: '# contacts responded to' }),
  },
  'response-rate': {
    name: 'Response rate',
    short: 'Response rate',
    definition: 'Of the contacts offered, the share that had a first response within the time promised.',
    formula: 'first answered within the threshold ÷ offered',
    numerator: ({ within }) => (within === null ? 'answered' : `first answered within ${within}`),
    denominator: () => 'offered',
    sample: offered,
  },
  'resolution-rate': {
    name: 'Resolution rate',
    short: 'Resolved',
    definition: 'The share of conversations whose issue was resolved, of those where this is recorded.',
    formula: 'resolved ÷ conversations where this is recorded',
    numerator: () => 'resolved',
    denominator: () => 'conversations where this is recorded',
    sample: conversations,
  },
  'resolution-time': {
    name: 'Time to resolution',
    short: 'Time to resolution',
    definition: 'How long it took to resolve the issue of a conversation.',
    formula: 'time to resolution ÷ resolved conversations',
    numerator: () => 'time to resolution',
    denominator: () => 'resolved conversations where the time is known',
    sample: (n) => plural(n, { one: '# resolved conversation', other: '# resolved conversations' }),
  },
  'complaint-rate': {
    name: 'Complaint rate',
    short: 'Complaints',
    definition: 'The share of conversations with a complaint, of those where this is recorded.',
    formula: 'conversations with a complaint ÷ conversations where this is recorded',
    numerator: () => 'conversations with a complaint',
    denominator: () => 'conversations where this is recorded',
    sample: conversations,
  },
  'script-adherence': {
    name: 'Script adherence',
    short: 'Script',
    definition:
      'Of the contacts that were evaluated for it, the share in which the agent followed the script.',
    formula: 'contacts with the script followed ÷ contacts evaluated for it',
    numerator: () => 'contacts with the script followed',
    denominator: () => 'contacts evaluated for it',
    sample: (n) => plural(n, { one: '# evaluated contact', other: '# evaluated contacts' }),
  },
  ...customerMetrics,
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
  'average-hold-time': {
    name: 'Hold time',
    short: 'Hold time',
    definition: 'How long a customer is kept on hold during one handled contact.',
    formula: 'hold time ÷ handled contacts',
    numerator: () => 'hold time',
    denominator: ({ heldOnly }) =>
      heldOnly ? 'contacts that were held' : 'handled contacts with a known hold time',
    sample: handled,
  },
  'average-wrap-time': {
    name: 'After-contact work',
    short: 'ACW',
    definition: 'How long an agent is busy with a handled contact after the customer has gone.',
    formula: 'after-contact work ÷ handled contacts',
    numerator: () => 'after-contact work',
    denominator: () => 'handled contacts with known after-contact work',
    sample: handled,
  },
  ...qualityMetrics,
  ...shiftMetrics,
  ...staffMetrics,
  'contact-volume': {
    name: 'Contacts received',
    short: 'Contacts',
    definition: 'Inbound conversations on all channels; the legs of a transfer are one conversation.',
    formula: 'number of inbound conversations',
    numerator: () => 'inbound conversations',
    denominator: null,
    sample: (n) => plural(n, { one: '# conversation', other: '# conversations' }),
  },
  'call-volume': {
    name: 'Calls',
    short: 'Calls',
    definition: 'Inbound conversations by voice; the legs of a transfer are one conversation.',
    formula: 'number of inbound voice conversations',
    numerator: () => 'inbound voice conversations',
    denominator: null,
    sample: (n) => plural(n, { one: '# call', other: '# calls' }),
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
      'Contacts in which an agent and a customer were connected: inbound answered and outbound reached.',
    formula: 'inbound contacts answered + outbound contacts answered',
    numerator: () => 'handled contacts',
    denominator: null,
    sample: handled,
  },
  'outbound-volume': {
    name: 'Outbound contacts',
    short: 'Outbound',
    definition:
      'Contacts that the centre began itself, reached or not: calls dialled, messages sent, callbacks kept.',
    formula: 'number of outbound contacts',
    numerator: () => 'outbound contacts',
    denominator: null,
    sample: (n) => plural(n, { one: '# outbound contact', other: '# outbound contacts' }),
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
    name: '90th-percentile wait',
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
    definition: 'The longest time that any contact offered waited in the queue.',
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
  'transfer-rate': {
    name: 'Transfer rate',
    short: 'Transfers',
    definition: 'Of the contacts handled, the share that the agent passed on to someone else.',
    formula: 'transferred ÷ handled contacts where this is recorded',
    numerator: () => 'transferred',
    denominator: () => 'handled contacts where this is recorded',
    sample: handled,
  },
  'right-party-contact-rate': {
    name: 'Right-party contact',
    short: 'RPC',
    definition: 'Of the outbound attempts, the share that reached the person who was meant.',
    formula: 'attempts that reached the right person ÷ outbound attempts',
    numerator: () => 'attempts that reached the right person',
    denominator: () => 'outbound attempts where this is recorded',
    sample: (n) => plural(n, { one: '# outbound attempt', other: '# outbound attempts' }),
  },
  'conversion-rate': {
    name: 'Conversion',
    short: 'Conversion',
    definition: 'Of the conversations that an agent handled, the share that ended in a sale.',
    formula: 'conversations with a sale ÷ handled conversations where this is recorded',
    numerator: () => 'conversations with a sale',
    denominator: () => 'handled conversations where this is recorded',
    sample: (n) => plural(n, { one: '# handled conversation', other: '# handled conversations' }),
  },
  ...moneyMetrics,
};
