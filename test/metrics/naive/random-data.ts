import fc from 'fast-check';
import type { Contact } from '../../../src/data/contact.js';
import { addDays, clockOf } from './naive-clock.js';
import type { NaiveData } from './naive-query.js';
import { maybe } from './maybe.js';
import { ofContacts, randomSurvey } from './random-surveys.js';

/** Random data: nulls, ties, duplicates, transfers, both clock changes, data that end inside the period. */

/** Zones with a date near which something happens to their clocks, or nothing does. */
const places = [
  ['Europe/Berlin', '2025-03-30'],
  ['Europe/Berlin', '2025-10-26'],
  ['America/New_York', '2025-03-09'],
  ['America/New_York', '2025-11-02'],
  // No midnight on that day; and a day whose last hour occurs twice.
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-17'],
  ['Asia/Kolkata', '2025-12-31'],
  ['Asia/Shanghai', '2025-10-01'],
  ['UTC', '2024-02-29'],
] as const;

const seconds = fc.oneof(
  fc.constantFrom(0, 5, 5.001, 20, 20.001, 30),
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 90_000 }).map((ms) => ms / 1000),
);

const inboundOutcomes = [
  ...['answered', 'answered', 'answered', 'abandoned', 'abandoned', 'callback', 'voicemail', 'timeout'],
  ...['overflow', 'key-exit', 'no-agents', 'blocked', 'self-service', 'open', null],
];
const outboundOutcomes = ['answered', 'no-answer', 'busy', 'failed', 'voicemail', null];

const flag = maybe(fc.boolean(), 4);

/** `dense`: nearly all is known, all of it near the date, and more often of one conversation. */
function contact(midday: number, dense: boolean): fc.Arbitrary<Contact> {
  return fc
    .record(
      {
        id: fc.integer({ min: 0, max: dense ? 200 : 60 }).map(String),
        conversation: dense
          ? maybe(fc.integer({ min: 0, max: 14 }).map((k) => `c${k}`))
          : maybe(fc.constantFrom('c1', 'c2', 'c3', 'c4'), 6),
        // Six days about the date, often on the hour so that rows tie and lie on edges.
        startedAt: fc.oneof(
          fc.integer({ min: -72, max: 72 }).map((hours) => midday + hours * 3_600_000),
          fc.integer({ min: -72 * 3_600_000, max: 72 * 3_600_000 }).map((ms) => midday + ms),
        ),
        // Some about that date a year earlier.
        daysEarlier: dense ? fc.constant(0) : fc.constantFrom(0, 0, 0, 364, 365, 366, 371),
        late: maybe(fc.integer({ min: 0, max: 7_200_000 }), 7),
        updatedAt: maybe(fc.integer({ min: 1, max: 3 }), 5),
        direction: fc.constantFrom('inbound', 'inbound', 'inbound', 'inbound', 'outbound', null),
        outcome: fc.nat(1000),
        channel: fc.constantFrom('voice', 'voice', 'chat', 'email', 'video', null),
        queue: maybe(fc.constantFrom('a', 'b', 'Ü')),
        team: maybe(fc.constantFrom('red', 'blue')),
        agent: maybe(fc.constantFrom('x', 'y', 'z')),
        customer: maybe(fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'), 1),
        topic: maybe(fc.constantFrom('t1', 't2')),
        queueSeconds: maybe(seconds, 2),
        talkSeconds: maybe(seconds, 2),
        holdSeconds: maybe(seconds, 5),
        wrapSeconds: maybe(seconds, 5),
        firstResponseSeconds: maybe(seconds, 3),
        resolutionSeconds: maybe(seconds, 5),
        transferred: flag,
        resolved: flag,
        resolvedFirstContact: flag,
        closedFirstContact: flag,
        reopened: flag,
        followedScript: flag,
        complaint: flag,
        rightParty: flag,
        sale: flag,
        csat: maybe(fc.integer({ min: 1, max: 5 }), 5),
        nps: maybe(fc.integer({ min: 0, max: 10 }), 5),
        ces: maybe(fc.integer({ min: 1, max: 7 }), 8),
      },
      dense ? {} : { requiredKeys: ['id', 'startedAt', 'daysEarlier', 'outcome', 'late', 'direction'] },
    )
    .map(({ late, outcome, direction, daysEarlier, ...given }) => {
      const rest = { ...given, startedAt: given.startedAt - daysEarlier * 86_400_000 };
      const outcomes = direction === 'outbound' ? outboundOutcomes : inboundOutcomes;
      return {
        ...rest,
        direction,
        outcome: outcomes[outcome % outcomes.length] as string | null,
        endedAt: late === null ? null : rest.startedAt + late,
      };
    });
}

/** Fields that a data set may lack altogether. */
const optionalFields = [
  ...['topic', 'team', 'csat', 'nps', 'queueSeconds', 'talkSeconds', 'outcome'],
  ...['firstResponseSeconds', 'resolved', 'rightParty', 'sale', 'customer'],
  ...['resolvedFirstContact', 'reopened'],
];

/** Data, and the date that most of it is near. */
export interface RandomData {
  readonly data: NaiveData;
  readonly date: string;
}

export const sparseData: fc.Arbitrary<RandomData> = randomData(false);
/** Of which every metric has something to say. */
export const denseData: fc.Arbitrary<RandomData> = randomData(true);

const quarterDayMs = 6 * 3_600_000;

/**
 * Most of which starts a whole number of quarter days from the date's start: together, or exactly a window apart, or
 * exactly a window from where the data begin and end.
 */
export const returningData: fc.Arbitrary<RandomData> = denseData.map(({ data, date }) => {
  const start = clockOf(data.timeZone).startOf(date);
  const onQuarter = (at: number): number => start + Math.floor((at - start) / quarterDayMs) * quarterDayMs;
  return {
    date,
    data: {
      ...data,
      contacts: data.contacts.map((one, place) =>
        place % 4 === 0 ? one : { ...one, startedAt: onQuarter(one.startedAt as number) },
      ),
    },
  };
});

function randomData(dense: boolean): fc.Arbitrary<RandomData> {
  return fc.constantFrom(...places).chain(([timeZone, date]) =>
    fc.record({
      date: fc.constant(date),
      data: fc
        .record({
          days: fc.tuple(
            dense
              ? fc.integer({ min: 2, max: 4 })
              : fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.constantFrom(366, 400)),
            fc.integer({ min: 1, max: 4 }),
          ),
          contacts: fc.array(contact(Date.parse(`${date}T12:00Z`), dense), {
            ...(dense ? { minLength: 30, maxLength: 60 } : { maxLength: 40 }),
          }),
          surveys: maybe(
            fc.array(randomSurvey(Date.parse(`${date}T12:00Z`)), { maxLength: 25 }),
            dense ? 0 : 4,
          ),
          absentIsFalse: fc.subarray(['complaint', 'sale', 'transferred', 'rightParty', 'resolved']),
          lacks: fc.oneof(
            { weight: dense ? 20 : 2, arbitrary: fc.constant<string[]>([]) },
            fc.subarray(optionalFields, { maxLength: 2 }),
          ),
        })
        .map(({ days: [before, after], contacts, surveys, absentIsFalse, lacks }) => ({
          timeZone,
          surveys: ofContacts(surveys ?? [], contacts),
          absentIsFalse,
          covers: [addDays(date, -before), addDays(date, after)] as const,
          contacts: contacts.map(
            (one) =>
              Object.fromEntries(Object.entries(one).filter(([name]) => !lacks.includes(name))) as Contact,
          ),
        })),
    }),
  );
}
