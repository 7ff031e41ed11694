import type { Zone } from '../time/zone.js';
import { agentSchema } from './agent-schema.js';
import type { Agent, Table } from './contact-data.js';
import { customersSchema } from './customers-schema.js';
import { evaluationSchema } from './evaluation-schema.js';
import { EvaluationTable } from './evaluation-table.js';
import { eventSchema } from './event-schema.js';
import { headcountSchema } from './headcount-schema.js';
import { intervalSchema } from './interval-schema.js';
import { IntervalTable } from './interval-table.js';
import { ledgerSchema } from './ledger-schema.js';
import type { PartRows } from './part-ingest.js';
import type { PartSchema } from './part-schema.js';
import { customersTable, headcountTable, ledgerTable } from './period-tables.js';
import type { TablePart } from './part-tables.js';
import { shiftSchema } from './shift-schema.js';
import { ShiftTable } from './shift-table.js';
import { surveySchema } from './survey-schema.js';

/** The parts of a data set that come beside contacts, in the order in which they are read. */
export const partSchemas: readonly PartSchema[] = [
  surveySchema,
  agentSchema,
  evaluationSchema,
  shiftSchema,
  ledgerSchema,
  headcountSchema,
  customersSchema,
  intervalSchema,
  eventSchema,
];

/** What the table of a part may take from the rest of the data. */
export interface Beside {
  readonly contacts: Table;
  /** By id. */
  readonly agents: ReadonlyMap<string, Agent>;
  readonly zone: Zone;
  /** Whether money in a currency that a row names is not the data set's, and so not known. */
  readonly isForeign: (currency: string) => boolean;
}

/** How the rows of a part are asked about. */
export type MakeTable = (rows: PartRows, beside: Beside) => Table;

/** By part; contacts and surveys, which are more than their rows, make their own. */
export const partTables: Readonly<Record<Exclude<TablePart, 'contacts' | 'surveys' | 'staff'>, MakeTable>> = {
  evaluations: (rows, { contacts, agents }) => new EvaluationTable(rows, contacts, agents),
  shifts: (rows, beside) => new ShiftTable(rows, beside),
  ledger: ledgerTable,
  headcount: headcountTable,
  customers: customersTable,
  intervals: (rows, beside) => new IntervalTable(rows, beside),
};
