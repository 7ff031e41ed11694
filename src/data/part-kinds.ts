import { agentSchema } from './agent-schema.js';
import type { Agent, Table } from './contact-data.js';
import { customersSchema } from './customers-schema.js';
import { evaluationSchema } from './evaluation-schema.js';
import { eventSchema } from './event-schema.js';
import { headcountSchema } from './headcount-schema.js';
import { intervalSchema } from './interval-schema.js';
import { ledgerSchema } from './ledger-schema.js';
import type { PartRows } from './part-ingest.js';
import type { PartSchema } from './part-schema.js';
import type { TablePart } from './part-tables.js';
import { RowsTable, SpansTable } from './rows-table.js';
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
}

/** How the rows of a part are asked about. */
export type MakeTable = (rows: PartRows, beside: Beside) => Table;

/** By part; contacts and surveys, which are more than their rows, make their own. */
export const partTables: Readonly<Record<Exclude<TablePart, 'contacts' | 'surveys' | 'staff'>, MakeTable>> = {
  evaluations: (rows) => new RowsTable(rows),
  shifts: (rows, beside) => new ShiftTable(rows, beside),
  ledger: (rows) =>
    new SpansTable(rows, new Set(['directCost', 'indirectCost', 'revenue', 'orderValue', 'sales', 'orders'])),
  headcount: (rows) => new SpansTable(rows, new Set()),
  customers: (rows) => new SpansTable(rows, new Set()),
  intervals: (rows) => new SpansTable(rows, new Set()),
};
