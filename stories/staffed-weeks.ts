/** Calls of an hour of the day, from seven to twenty, on a usual weekday. */
const hourly = [6, 14, 26, 34, 36, 30, 24, 26, 30, 28, 22, 14, 8];
/** Shifts as begin and end: early, late and short ones. */
const shifts = [
  ...Array.from({ length: 6 }, () => [7, 15] as const),
  ...Array.from({ length: 5 }, () => [12, 20] as const),
  ...Array.from({ length: 3 }, () => [9, 13] as const),
];
const weekdays = [5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30];

const two = (number: number): string => String(number).padStart(2, '0');

/** Four invented weeks of October 2026 with calls, those who hung up, and shifts. */
export const staffedWeeks: object = {
  timeZone: 'Europe/Berlin',
  covers: { from: '2026-10-05', to: '2026-11-02' },
  contacts: weekdays.flatMap((day) =>
    hourly.flatMap((calls, at) =>
      Array.from({ length: calls + (day % 5) }, (_, call) => {
        const answered = (call + at + day) % 13 !== 0;
        return {
          id: `${day} ${at} ${call}`,
          startedAt: `2026-10-${two(day)}T${two(7 + at)}:${two((call * 37) % 60)}:00`,
          channel: 'voice',
          queue: call % 3 === 0 ? 'Sales' : 'Service',
          agent: answered ? `Agent ${(call % shifts.length) + 1}` : null,
          outcome: answered ? 'answered' : 'abandoned',
          queueSeconds: answered ? (call * 7) % 40 : 45 + ((call * 11) % 90),
          ...(answered && { talkSeconds: 200 + ((call * 53) % 160), wrapSeconds: 40 }),
        };
      }),
    ),
  ),
  shifts: weekdays.flatMap((day) =>
    shifts.map(([from, to], at) => ({
      agent: `Agent ${at + 1}`,
      from: `2026-10-${two(day)}T${two(from)}:00:00`,
      to: `2026-10-${two(day)}T${two(to)}:00:00`,
      scheduledSeconds: (to - from) * 3600,
      adherentSeconds: (to - from) * 3500,
      paidSeconds: (to - from) * 3600,
      handlingSeconds: (to - from) * 2000,
      availableSeconds: (to - from) * 1000,
    })),
  ),
  events: [{ from: '2026-10-26', to: '2026-10-27', label: 'Network outage', kind: 'outage' }],
};
