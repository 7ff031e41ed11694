import { agentSchema } from './agent-schema.js';
import { customersSchema } from './customers-schema.js';
import { evaluationSchema } from './evaluation-schema.js';
import { eventSchema } from './event-schema.js';
import { headcountSchema } from './headcount-schema.js';
import { intervalSchema } from './interval-schema.js';
import { ledgerSchema } from './ledger-schema.js';
import { type OtherPart, partNames } from './part-names.js';
import type { PartSchema } from './part-schema.js';
import { shiftSchema } from './shift-schema.js';
import { surveySchema } from './survey-schema.js';

const schemas: Readonly<Record<OtherPart, PartSchema>> = {
  surveys: surveySchema,
  agents: agentSchema,
  evaluations: evaluationSchema,
  shifts: shiftSchema,
  ledger: ledgerSchema,
  headcount: headcountSchema,
  customers: customersSchema,
  intervals: intervalSchema,
  events: eventSchema,
};

/** What the parts beside contacts are, in the order in which they are read. */
export const partSchemas: readonly PartSchema[] = partNames.map((part) => schemas[part]);
