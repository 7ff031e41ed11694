import fc from 'fast-check';
import type { Contact } from '../../../src/data/contact.js';
import { maybe } from './maybe.js';
import type { NaiveSurvey } from './naive-responses.js';

/** Surveys of contacts that there are or are not, or of none; on scales of their own; now and then without a score. */
export function randomSurvey(midday: number): fc.Arbitrary<NaiveSurvey> {
  return fc
    .record(
      {
        id: maybe(
          fc.integer({ min: 0, max: 9 }).map((id) => `s${id}`),
          8,
        ),
        // A place among the contacts, or beyond them: see below.
        contact: maybe(fc.nat({ max: 1000 }).map(String), 2),
        updatedAt: maybe(fc.integer({ min: 1, max: 3 }), 5),
        at: maybe(
          fc.integer({ min: -72, max: 72 }).map((hours) => midday + hours * 3_600_000),
          2,
        ),
        kind: fc.constantFrom('csat', 'csat', 'csat', 'nps', 'nps', 'ces', 'agent-satisfaction'),
        aspect: maybe(fc.constantFrom('speed', 'solution'), 7),
        scale: fc.constantFrom(null, null, null, [0, 10], [1, 7], [1, 5]),
        place: maybe(fc.integer({ min: 0, max: 12 }), 1),
        channel: maybe(fc.constantFrom('voice', 'chat', 'fax'), 8),
        queue: maybe(fc.constantFrom('a', 'Ü', 'own'), 7),
        team: maybe(fc.constantFrom('red'), 8),
        agent: maybe(fc.constantFrom('x', 'w'), 7),
      },
      { requiredKeys: ['kind', 'scale', 'place'] },
    )
    .map(({ scale, place, ...rest }) => {
      const usual = { csat: [1, 5], nps: [0, 10], ces: [1, 7], 'agent-satisfaction': [1, 5] };
      const [min, max] = (scale ?? usual[rest.kind]) as [number, number];
      return {
        ...rest,
        ...(scale === null ? {} : { scaleMin: min, scaleMax: max }),
        score: place === null ? null : Math.min(max, min + place),
      };
    });
}

/** The surveys with the ids of contacts in place of numbers; a few name a contact that there is not. */
export function ofContacts(surveys: readonly NaiveSurvey[], contacts: readonly Contact[]): NaiveSurvey[] {
  return surveys.map(({ contact = null, ...rest }) => {
    const place = Number(contact) % (contacts.length + 3);
    return { ...rest, contact: contact === null ? null : (contacts[place]?.id ?? `gone ${place}`) };
  });
}
