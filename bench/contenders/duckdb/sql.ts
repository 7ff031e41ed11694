import type { Days } from '../../calendar.js';
import type { Metric, View } from '../../questions.js';

/**
 * The table that is asked, from rows as they are in the file. What occurs often is of an enumerated type, as DuckDB's
 * guide to performance says; days and slots are of the wall clock, which `startedAt` tells; money is in cents, since the
 * reader has taken it for a float of four bytes.
 */
export function contactsFrom(rows: string): string {
  return `
    SELECT id, channel, queue::queue AS queue, agent::agent AS agent, customer, topic,
      epoch_ms(startedAt::TIMESTAMPTZ) AS instant,
      startedAt[1:10]::DATE AS day,
      ((isodow(day) - 1) * 96 + startedAt[12:13]::INT * 4 + startedAt[15:16]::INT // 15)::SMALLINT AS slot,
      direction = 'inbound' AS inbound,
      outcome = 'answered' AS handled,
      inbound AND channel IN ('voice', 'chat') AS queued,
      queueSeconds, talkSeconds, holdSeconds, wrapSeconds,
      transferred, resolvedFirstContact AS resolved, csat, nps,
      round(cost * 100)::INT AS costCents, round(revenue * 100)::INT AS revenueCents,
      comment
    FROM ${rows}`;
}

/** The metrics as expressions of that table. No rows: NULL, or 0 of a count. */
const expressions: Readonly<Record<Metric, string>> = {
  'contact-volume': 'count_if(inbound)::DOUBLE',
  answered: 'count_if(inbound AND handled)::DOUBLE',
  'abandon-rate': 'count_if(queued AND NOT handled) / count_if(queued)',
  'average-speed-of-answer': 'sum(queueSeconds) FILTER (queued AND handled) / count_if(queued AND handled)',
  'average-handle-time': 'sum(talkSeconds + holdSeconds + wrapSeconds) FILTER (handled) / count_if(handled)',
  'service-level': 'count_if(queued AND handled AND queueSeconds <= 20) / count_if(queued)',
  fcr: 'count_if(resolved) / count(resolved)',
  'transfer-rate': 'count_if(transferred AND handled) / count_if(handled)',
  csat: 'count_if(csat >= 4) / count(csat)',
  nps: '100 * (count_if(nps >= 9) - count_if(nps <= 6)) / count(nps)',
  'cost-per-contact': 'sum(costCents) FILTER (handled) / 100 / count_if(handled)',
  'revenue-per-contact': 'sum(revenueCents) FILTER (handled) / 100 / count_if(handled)',
  'wait-p50': 'quantile_disc(queueSeconds, 0.5) FILTER (queued)::DOUBLE',
  'wait-p90': 'quantile_disc(queueSeconds, 0.9) FILTER (queued)::DOUBLE',
  repeats: 'count_if(repeated)::DOUBLE',
  'repeat-base': 'count(*)::DOUBLE',
  'repeat-contact-rate': 'count_if(repeated) / count(*)',
};

/** A question as one statement: its keys, then its metrics. */
export function select(metrics: readonly Metric[], by: readonly string[], rows: string): string {
  const columns = [...by, ...metrics.map((metric) => `${expressions[metric]} AS "${metric}"`)];
  return `SELECT ${columns.join(', ')} FROM ${rows}${by.length > 0 ? ' GROUP BY ALL' : ''}`;
}

/** The contacts of a view's queues in a period. */
export function contactsOf({ queues }: View, period: Days | null): string {
  const conditions = [
    ...(queues ? [`queue IN (${queues.map((queue) => `'${queue}'`).join(', ')})`] : []),
    ...(period ? [`day >= DATE '${period.from}' AND day < DATE '${period.to}'`] : []),
  ];
  return conditions.length > 0 ? `contacts WHERE ${conditions.join(' AND ')}` : 'contacts';
}

/** Inbound contacts from a day on, with whether the same customer's one before them was at most some days ago. */
export function repeatsAmong(rows: string, from: string, windowDays: number): string {
  return `(
    SELECT day, instant - lag(instant) OVER (PARTITION BY customer ORDER BY instant) <= ${windowDays * 86_400_000} AS repeated
    FROM (FROM ${rows}) WHERE inbound
  ) WHERE day >= DATE '${from}'`;
}
