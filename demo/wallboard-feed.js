/**
 * A day as a centre's own systems would tell it, contact by contact as each of them ends: the weekdays of two simulated
 * months, laid on one another, so that a small centre's months make a large one's day. The same seed gives the same day.
 */

/** A number of 0 to 1 at each call, the same ones for a seed (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const offset = '+02:00';
const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const isWeekday = (text) => ![0, 6].includes(new Date(`${text.slice(0, 10)}T00:00Z`).getUTCDay());
const passed = (from, to) => Date.parse(to) - Date.parse(from);

/** A contact at the same time of another day, as it would be told at its end. */
function moved(contact, day, id, score) {
  const startedAt = `${day}T${contact.startedAt.slice(11, 19)}${offset}`;
  const lasted = contact.endedAt ? passed(contact.startedAt, contact.endedAt) : 0;
  const endsAt = Date.parse(startedAt) + Math.max(0, lasted || 0);
  return {
    at: endsAt,
    row: {
      ...contact,
      id,
      startedAt,
      ...(contact.endedAt && { endedAt: new Date(endsAt).toISOString() }),
      ...(score !== undefined && { csat: score }),
    },
  };
}

/**
 * What there is before `today`, the same weekday a week earlier, as a data set; and all contacts of today in the order of
 * their ends, `{at, row}` with the time at which the feed tells of them.
 */
export function dayOf(month, { today, before, seed }) {
  const random = chance(seed);
  const scores = new Map(
    month.surveys.filter(({ kind }) => kind === 'csat').map(({ contact, score }) => [contact, score]),
  );
  const days = { today: [], before: [] };
  for (const contact of month.contacts) {
    if (!time.test(contact.startedAt ?? '') || !isWeekday(contact.startedAt)) continue;
    const kind = random() < 0.52 ? 'today' : 'before';
    const day = kind === 'today' ? today : before;
    days[kind].push(moved(contact, day, `${kind}-${days[kind].length}`, scores.get(contact.id)));
  }
  const { timeZone, currency, scales, absentIsFalse, targets, agents } = month;
  return {
    base: {
      timeZone,
      currency,
      scales,
      absentIsFalse,
      targets,
      agents,
      contacts: days.before.map(({ row }) => row),
    },
    contacts: days.today.sort((a, b) => a.at - b.at),
  };
}
