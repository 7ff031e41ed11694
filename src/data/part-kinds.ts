import type { Zone } from '../time/zone.js';
import type { Agent, Table } from './contact-data.js';
import { EvaluationTable } from './evaluation-table.js';
import { IntervalTable } from './interval-table.js';
import type { PartRows } from './part-ingest.js';
import { customersTable, headcountTable, ledgerTable } from './period-tables.js';
import type { TablePart } from './part-tables.js';
import { ShiftTable } from './shift-table.js';

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
