const dayMs = 86_400_000;
/** The Monday after the last week. */
const end = Date.parse('2026-11-09');
/** Calls of an hour by weekday, from Monday; closed on Sundays. */
const weekdays = [9, 7, 6, 6, 7, 3, 0];
const hours = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17];
/** By hour: mornings are busier. */
const shape = [0.6, 1.2, 1.6, 1.4, 1, 0.8, 1, 1.1, 0.9, 0.4];

/** A number of 0…1 that looks like chance, the same each time. */
function scattered(seed: number): number {
  const mixed = Math.imul(seed + 1, 0x9e3779b1);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Invented weeks up to 8 November 2026 with a sale on 14 October, their calls a little different each time. */
export function tenWeeks(weeks = 10): object {
  const days = 7 * weeks;
  const date = (at: number): string => new Date(end - (days - at) * dayMs).toISOString().slice(0, 10);
  return {
    timeZone: 'UTC',
    covers: { from: date(0), to: date(days) },
    events: [{ label: 'Sale', kind: 'promotion', from: '2026-10-14', to: '2026-10-15' }],
    contacts: Array.from({ length: days }, (_, at) =>
      hours.flatMap((hour, place) => {
        const usual = weekdays[at % 7]! * shape[place]!;
        const wobble = 0.6 + 0.8 * scattered(31 * at + place);
        const calls = Math.round(usual * wobble * (date(at) === '2026-10-14' ? 3 : 1));
        return Array.from({ length: calls }, (__, call) => ({
          id: `${at} ${hour} ${call}`,
          startedAt: `${date(at)}T${two(hour)}:${two((call * 37) % 60)}:00`,
          channel: 'voice',
          queue: call % 3 === 0 ? 'Sales' : 'Service',
          agent: 'Ann',
          outcome: 'answered',
          queueSeconds: 10,
          talkSeconds: 240,
          wrapSeconds: 60,
        }));
      }),
    ).flat(),
  };
}
