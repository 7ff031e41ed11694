import fc from 'fast-check';

/** The evening before the clocks of Berlin go back. */
export const start = Date.UTC(2025, 9, 25, 22);
export const minute = 60_000;

const seconds = fc.option(fc.constantFrom(0, 0.001, 5, 59.5, 600, 5000), { nil: undefined });
const agent = fc.constantFrom('ada', 'ben', 'eve', '__proto__', undefined);

/** Contacts of some hours, a few of them of the same id. */
export const contact = fc.record(
  {
    id: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
    updatedAt: fc.constantFrom(start, start + minute),
    startedAt: fc.integer({ min: 0, max: 600 }).map((at) => start + at * minute),
    agent,
    team: fc.constantFrom('north', undefined),
    direction: fc.constantFrom('inbound', 'outbound', undefined),
    outcome: fc.constantFrom('answered', 'answered', 'abandoned', undefined),
    queueSeconds: seconds,
    talkSeconds: seconds,
    holdSeconds: seconds,
    wrapSeconds: seconds,
  },
  { requiredKeys: ['startedAt', 'agent'] },
);

/** Shifts of the same hours, some overlapping. */
export const shift = fc
  .record({
    agent,
    at: fc.integer({ min: 0, max: 500 }),
    minutes: fc.integer({ min: 1, max: 300 }),
    team: fc.constantFrom('south', undefined),
    paidSeconds: seconds,
    workedSeconds: seconds,
    availableSeconds: seconds,
    handlingSeconds: fc.constantFrom(undefined, undefined, undefined, 60),
    trainingScore: fc.constantFrom(undefined, 50),
    trainingPossible: fc.constantFrom(undefined, 60),
  })
  .map(({ at, minutes, ...rest }) => ({
    ...rest,
    from: start + at * minute,
    to: start + (at + minutes) * minute,
  }));
