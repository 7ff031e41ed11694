import type { kpis } from '../../questions.js';
import type { Row } from '../../row.js';

/** Types of the columns as they are in the file. The start stays text: the engine would take the wall clock off it. */
export const rowSchema: Readonly<Record<keyof Row, 'string' | 'integer' | 'float' | 'boolean'>> = {
  id: 'string',
  startedAt: 'string',
  channel: 'string',
  direction: 'string',
  queue: 'string',
  agent: 'string',
  customer: 'string',
  topic: 'string',
  outcome: 'string',
  queueSeconds: 'integer',
  talkSeconds: 'integer',
  holdSeconds: 'integer',
  wrapSeconds: 'integer',
  transferred: 'boolean',
  resolvedFirstContact: 'boolean',
  csat: 'integer',
  nps: 'integer',
  cost: 'float',
  revenue: 'float',
  comment: 'string',
};

/** Columns of the file that stay as they are. */
export const keptColumns = [
  'id',
  'channel',
  'queue',
  'agent',
  'customer',
  'topic',
  'comment',
  'queueSeconds',
];

const inbound = `("direction" == 'inbound')`;
const handled = `("outcome" == 'answered')`;
const queued = `(${inbound} and ("channel" == 'voice' or "channel" == 'chat'))`;

function part(from: number, length: number): string {
  return `integer(substring("startedAt", ${from}, ${length}))`;
}

/** Columns to group and filter by, as expressions of the file's: wall clock off the text. */
export const keyExpressions = {
  /** `20250131`. */
  day: `${part(0, 4)} * 10000 + ${part(5, 2)} * 100 + ${part(8, 2)}`,
  /** `2 Monday`, from Sunday. */
  weekday: `day_of_week(date(${part(0, 4)}, ${part(5, 2)}, ${part(8, 2)}))`,
  quarterHour: `${part(11, 2)} * 4 + floor(${part(14, 2)} / 15)`,
  /** Seconds since some instant: the engine reads no instants off texts. The offset is of whole hours and has a plus. */
  instant: `
    var month := (${part(5, 2)} + 9) % 12;
    var year := ${part(0, 4)} - floor(month / 10);
    var leaps := floor(year / 4) - floor(year / 100) + floor(year / 400);
    var day := 365 * year + leaps + floor((month * 306 + 5) / 10) + ${part(8, 2)};
    ((day * 24 + ${part(11, 2)} - ${part(20, 2)}) * 60 + ${part(14, 2)}) * 60 + ${part(17, 2)}`,
} as const;

/** Columns to add up. */
export const sumExpressions = {
  inbound: `if (${inbound}) 1; else 0`,
  answered: `if (${inbound} and ${handled}) 1; else 0`,
  queued: `if (${queued}) 1; else 0`,
  abandoned: `if (${queued} and not(${handled})) 1; else 0`,
  queuedAnswered: `if (${queued} and ${handled}) 1; else 0`,
  waitSeconds: `if (${queued} and ${handled}) float("queueSeconds"); else 0`,
  inTime: `if (${queued} and ${handled} and "queueSeconds" <= 20) 1; else 0`,
  handled: `if (${handled}) 1; else 0`,
  handleSeconds: `if (${handled}) "talkSeconds" + "holdSeconds" + "wrapSeconds"; else 0`,
  resolutionKnown: 'if (is_null("resolvedFirstContact")) 0; else 1',
  resolved: 'if (is_null("resolvedFirstContact")) 0; else if ("resolvedFirstContact") 1; else 0',
  transfers: `if (${handled} and "transferred") 1; else 0`,
  csatResponses: 'if (is_null("csat")) 0; else 1',
  csatPositive: 'if (is_null("csat")) 0; else if ("csat" >= 4) 1; else 0',
  npsResponses: 'if (is_null("nps")) 0; else 1',
  npsBalance: 'if (is_null("nps")) 0; else if ("nps" >= 9) 1; else if ("nps" <= 6) -1; else 0',
  costCents: `if (${handled}) round("cost" * 100); else 0`,
  revenueCents: `if (${handled}) round("revenue" * 100); else 0`,
} as const;

export type Sum = keyof typeof sumExpressions;
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
