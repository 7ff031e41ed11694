import type { PartSchema } from './part-schema.js';

const name = { kind: 'dimension', integers: true } as const;

/** A row is one agent: what the ids on contacts stand for. */
export const agentSchema: PartSchema = {
  part: 'agents',
  fields: [
    { name: 'id', kind: 'text', integers: true },
    { name: 'updatedAt', kind: 'time' },
    { name: 'name', kind: 'text' },
    { name: 'team', ...name },
    { name: 'startedOn', kind: 'time' },
  ],
  words: {},
  keys: [['id']],
};
