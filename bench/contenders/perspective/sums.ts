import type { kpis } from '../../questions.js';
import type { Row } from '../../row.js';

function isInbound(row: Row): boolean {
  return row.direction === 'inbound';
}

function isHandled(row: Row): boolean {
  return row.outcome === 'answered';
}

/** On the channels that have a queue. */
function isQueued(row: Row): boolean {
  return isInbound(row) && (row.channel === 'voice' || row.channel === 'chat');
}

/** Columns to add up, from rows. Whole numbers: flags are 1 and 0, money is in cents. */
export const sumColumns = {
  inbound: (row: Row) => Number(isInbound(row)),
  answered: (row: Row) => Number(isInbound(row) && isHandled(row)),
  queued: (row: Row) => Number(isQueued(row)),
  abandoned: (row: Row) => Number(isQueued(row) && !isHandled(row)),
  queuedAnswered: (row: Row) => Number(isQueued(row) && isHandled(row)),
  waitSeconds: (row: Row) => (isQueued(row) && isHandled(row) ? row.queueSeconds : 0),
  inTime: (row: Row) => Number(isQueued(row) && isHandled(row) && row.queueSeconds <= 20),
  handled: (row: Row) => Number(isHandled(row)),
  handleSeconds: (row: Row) => (isHandled(row) ? row.talkSeconds + row.holdSeconds + row.wrapSeconds : 0),
  resolutionKnown: (row: Row) => Number(row.resolvedFirstContact !== null),
  resolved: (row: Row) => Number(row.resolvedFirstContact === true),
  transfers: (row: Row) => Number(isHandled(row) && row.transferred),
  csatResponses: (row: Row) => Number(row.csat !== null),
  csatPositive: (row: Row) => Number(row.csat !== null && row.csat >= 4),
  npsResponses: (row: Row) => Number(row.nps !== null),
  npsBalance: (row: Row) => (row.nps === null ? 0 : Number(row.nps >= 9) - Number(row.nps <= 6)),
  costCents: (row: Row) => (isHandled(row) ? Math.round(row.cost * 100) : 0),
  revenueCents: (row: Row) => (isHandled(row) ? Math.round(row.revenue * 100) : 0),
} as const;

export type Sum = keyof typeof sumColumns;
export const sums = Object.keys(sumColumns) as readonly Sum[];

export type Kpi = (typeof kpis)[number];

/** A metric from a group's sums: what is divided, by what, times what. Counts are not divided. */
export const formulas: Readonly<Record<Kpi, readonly [Sum, Sum?, number?]>> = {
  'contact-volume': ['inbound'],
  answered: ['answered'],
  'abandon-rate': ['abandoned', 'queued'],
  'average-speed-of-answer': ['waitSeconds', 'queuedAnswered'],
  'average-handle-time': ['handleSeconds', 'handled'],
  'service-level': ['inTime', 'queued'],
  fcr: ['resolved', 'resolutionKnown'],
  'transfer-rate': ['transfers', 'handled'],
  csat: ['csatPositive', 'csatResponses'],
  nps: ['npsBalance', 'npsResponses', 100],
  'cost-per-contact': ['costCents', 'handled', 0.01],
  'revenue-per-contact': ['revenueCents', 'handled', 0.01],
};
