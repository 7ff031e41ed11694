/** Rows of a month, without chance: enough for two threads to have something to do. */
export function manyContacts(rows: number): object[] {
  const start = Date.UTC(2026, 9, 1);
  return Array.from({ length: rows }, (_, at) => ({
    id: `c${at}`,
    conversation: at % 5 === 0 ? `k${at >> 3}` : null,
    startedAt: new Date(start + at * 7919).toISOString(),
    queue: at % 11 === 0 ? null : ['sales', 'care', 'Übersee'][at % 3],
    agent: `agent ${at % 40}`,
    customer: at % 6 === 0 ? null : `p${(at * 31) % 900}`,
    outcome: ['answered', 'answered', 'abandoned'][at % 3],
    queueSeconds: (at * 13) % 90,
    talkSeconds: at % 4 === 0 ? null : (at * 17) % 600,
  }));
}
