/**
 * The demo pages' numbers by the plainest means: loops over the JSON's rows. Imports nothing of the kit. Times are
 * compared as the text of the wall clock, which both data sets write in their own zone.
 */
export interface Row {
  readonly id: string;
  readonly startedAt: string;
  readonly updatedAt?: string;
  readonly outcome?: string | null;
  readonly conversation?: string;
  readonly channel?: string;
  readonly queueSeconds?: number | null;
  readonly talkSeconds?: number | null;
  readonly holdSeconds?: number | null;
  readonly wrapSeconds?: number | null;
  readonly csat?: number | null;
  readonly nps?: number | null;
}

/** The newest delivery of each contact that started in the period (wall-clock text, half-open). */
export function contactsOf(rows: readonly Row[], from: string, to: string): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) newest.set(row.id, row);
  return [...newest.values()].filter((row) => row.startedAt >= from && row.startedAt < to);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** By metric id: fractions, seconds, points, counts. */
export function metricsOf(rows: readonly Row[]): Record<string, number> {
  const queued = rows.filter((row) => ['voice', 'video', 'chat'].includes(row.channel ?? 'voice'));
  const offered = queued.filter((row) => row.outcome !== null && row.outcome !== undefined);
  const answered = offered.filter((row) => row.outcome === 'answered');
  const abandoned = offered.filter((row) => row.outcome === 'abandoned');
  const handled = rows.filter((row) => row.outcome === 'answered' && typeof row.talkSeconds === 'number');
  const csat = rows.flatMap((row) => (typeof row.csat === 'number' ? [row.csat] : []));
  const nps = rows.flatMap((row) => (typeof row.nps === 'number' ? [row.nps] : []));
  const promoters = nps.filter((score) => score >= 9).length;
  const detractors = nps.filter((score) => score <= 6).length;
  return {
    'contact-volume': new Set(rows.map((row) => row.conversation ?? `row ${row.id}`)).size,
    'service-level': answered.filter((row) => row.queueSeconds! <= 20).length / offered.length,
    'answer-rate': answered.length / offered.length,
    'abandon-rate': abandoned.length / offered.length,
    'average-speed-of-answer': sum(answered.map((row) => row.queueSeconds!)) / answered.length,
    'average-handle-time':
      sum(handled.map((row) => row.talkSeconds! + (row.holdSeconds ?? 0) + (row.wrapSeconds ?? 0))) /
      handled.length,
    'average-talk-time': sum(handled.map((row) => row.talkSeconds!)) / handled.length,
    csat: csat.filter((score) => score >= 4).length / csat.length,
    nps: (100 * (promoters - detractors)) / nps.length,
  };
}

/** The number in an English tile's text, in the metric's unit: `76.3%` → 0.763, `4:12` → 252, `38 s` → 38, `+12` → 12. */
export function numberIn(text: string): { value: number; step: number } {
  const clock = /^(\d+):(\d\d)(?::(\d\d))?/.exec(text);
  if (clock !== null) {
    const [, a, b, c] = clock.map(Number) as [number, number, number, number];
    const value = Number.isNaN(c) ? a * 60 + b : (a * 60 + b) * 60 + c;
    // A small sample bears steps of ten seconds or of minutes only, and the text does not tell a round number from them.
    return { value, step: value % 60 === 0 ? 60 : value % 10 === 0 ? 10 : 1 };
  }
  const digits = /[-−+]?[\d,]*\.?\d+/.exec(text)![0].replaceAll(',', '').replace('−', '-');
  const step = 10 ** -(digits.split('.')[1]?.length ?? 0);
  return text.includes('%')
    ? { value: Number(digits) / 100, step: step / 100 }
    : { value: Number(digits), step };
}
