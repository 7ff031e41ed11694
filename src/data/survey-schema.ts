import type { PartSchema } from './part-schema.js';
import { surveyKinds } from './survey-kinds.js';

/** Ends of a scale, beyond which sums of scores would not be exact. */
const scaleEnd = { kind: 'number', factor: 10_000, least: -1e6, most: 1e6 } as const;
const name = { kind: 'dimension', integers: true } as const;

/** A row is one customer's answer to one question. */
export const surveySchema: PartSchema = {
  part: 'surveys',
  fields: [
    { name: 'id', kind: 'text', integers: true },
    { name: 'contact', ...name, identity: true },
    { name: 'updatedAt', kind: 'time' },
    { name: 'at', kind: 'time' },
    { name: 'kind', kind: 'dimension' },
    { name: 'aspect', ...name },
    { name: 'scaleMin', ...scaleEnd },
    { name: 'scaleMax', ...scaleEnd },
    { name: 'score', kind: 'scaled-score', factor: 10_000, least: 'scaleMin', most: 'scaleMax', of: 'kind' },
    { name: 'comment', kind: 'text' },
    { name: 'channel', kind: 'dimension' },
    { name: 'queue', ...name },
    { name: 'team', ...name },
    { name: 'agent', ...name },
    { name: 'topic', ...name },
  ],
  words: { kind: surveyKinds },
  keys: [['id'], ['contact', 'kind', 'aspect']],
};
