import { teamsOf } from './agents.js';
import { codeArray, joinCodes } from './code-column.js';
import { booleanValues, type CodeColumn, type Column, type NumberColumn } from './column.js';
import type { Agent, Table } from './contact-data.js';
import { timesOf, workedTimes } from './contact-shifts.js';
import { overlaid } from './gather.js';
import { encodeNumbers, joinNumbers } from './number-column.js';
import type { PartRows } from './part-ingest.js';
import type { SpanTable } from './part-tables.js';
import {
  handlingRows,
  handlingSources,
  shiftRows,
  shiftRowValues,
  type HandlingRows,
  type HandlingSource,
} from './shift-handling.js';
import { shiftSchema } from './shift-schema.js';

/** Seconds of shifts, which are split where these are cut. Results of training belong to a shift's start. */
const spread: ReadonlySet<string> = new Set([
  'scheduledSeconds',
  'adherentSeconds',
  'paidSeconds',
  'workedSeconds',
  'availableSeconds',
  'handlingSeconds',
  'trainingSeconds',
]);

/** Columns that only this table has. */
export const shiftColumns = {
  /** What a row is: `shiftRows`. */
  row: 'shift.row',
  /**
   * Boolean codes: whether a field of the shift is known, its handling from wherever. On a contact it is that of the shift
   * in which it was taken, so that a shift that is left out takes the handling in it with it; true where it was in none.
   */
  knows: (field: KnownField): string => `shift.knows:${field}`,
} as const;
const knownFields = ['paidSeconds', 'workedSeconds', 'availableSeconds', 'handlingSeconds'] as const;
export type KnownField = (typeof knownFields)[number];

/** Training is out of so much where the row does not say, ten-thousandths. */
const usualPossible = 100 * 10_000;

/**
 * The part `shifts` as it is asked about: its rows, and after them the contacts that tell the handling of agents whose
 * shifts do not, each lasting as long as it was handled. Columns are made when first asked for.
 */
export class ShiftTable implements SpanTable {
  readonly rows: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly spread = spread;
  readonly fields: readonly string[];
  readonly #shifts: PartRows;
  readonly #contacts: Table;
  readonly #agents: ReadonlyMap<string, Agent>;
  readonly #sources: readonly HandlingSource[];
  readonly #handling: HandlingRows;
  readonly #columns = new Map<string, Column | undefined>();

  constructor(
    shifts: PartRows,
    { contacts, agents }: { readonly contacts: Table; readonly agents: ReadonlyMap<string, Agent> },
  ) {
    this.#shifts = shifts;
    this.#contacts = contacts;
    this.#agents = agents;
    this.#sources = handlingSources(shifts, contacts);
    this.#handling = handlingRows(shifts, contacts, this.#sources);
    this.rows = shifts.rows + this.#handling.contact.length;
    this.from = joined(timesOf(shifts.columns.get('from'), shifts.rows), this.#handling.from);
    this.to = joined(timesOf(shifts.columns.get('to'), shifts.rows), this.#handling.to);
    this.fields =
      shifts.rows === 0
        ? []
        : shiftSchema.fields.map(({ name }) => name).filter((name) => this.#isGiven(name));
  }

  column(name: string): Column | undefined {
    if (!this.#columns.has(name)) this.#columns.set(name, this.#make(name));
    return this.#columns.get(name);
  }

  #isGiven(name: string): boolean {
    const { columns } = this.#shifts;
    switch (name) {
      case 'team':
        return this.#teams() !== undefined;
      case 'workedSeconds':
        return columns.has('workedSeconds') || columns.has('paidSeconds');
      case 'handlingSeconds':
        return this.#sources.some((source) => source !== null);
      case 'trainingPossible':
        return columns.has('trainingPossible') || columns.has('trainingScore');
    }
    return columns.has(name);
  }

  #make(name: string): Column | undefined {
    const { columns, rows } = this.#shifts;
    switch (name) {
      case shiftColumns.row:
        return {
          kind: 'code',
          codes: joined(
            new Uint8Array(rows).fill(shiftRowValues.indexOf(shiftRows.shift)),
            this.#handling.kind,
          ),
          values: shiftRowValues,
        };
      case 'agent':
        return this.#texts(columns.get('agent') as CodeColumn | undefined, 'agent');
      case 'team':
        return this.#allTeams();
      case 'workedSeconds':
        return this.#isGiven(name) ? this.#numbers(encodeNumbers(workedTimes(this.#shifts))) : undefined;
      case 'handlingSeconds':
        return this.#isGiven(name) ? this.#handlingTimes() : undefined;
      case 'trainingPossible':
        return this.#isGiven(name) ? this.#numbers(encodeNumbers(this.#possible())) : undefined;
    }
    const known = knownFields.find((field) => name === shiftColumns.knows(field));
    if (known !== undefined) return this.#known(known);
    const column = columns.get(name);
    if (column?.kind === 'number') return this.#numbers(column);
    if (column?.kind === 'code') return this.#texts(column, null);
    return column && { kind: 'text', at: (row) => (row < rows ? column.at(row) : null) };
  }

  #numbers(column: NumberColumn): NumberColumn {
    const more = this.#handling.contact.length;
    return more === 0 ? column : joinNumbers([column, more]);
  }

  /** Texts of shifts and, after them, those that the contacts have in a field. */
  #texts(own: CodeColumn | undefined, field: string | null): CodeColumn | undefined {
    const { contact } = this.#handling;
    const { rows } = this.#shifts;
    const ofContacts = field === null ? undefined : (this.#contacts.column(field) as CodeColumn | undefined);
    if (contact.length === 0 || ofContacts === undefined) {
      return own === undefined || contact.length === 0
        ? own
        : joinCodes([own.codes, contact.length], own.values);
    }
    const codes = codeArray(ofContacts.values.length, this.rows);
    contact.forEach((row, at) => (codes[rows + at] = ofContacts.codes[row] as number));
    const told: CodeColumn = { kind: 'code', codes, values: ofContacts.values };
    return own === undefined ? told : overlaid(told, joinCodes([own.codes, contact.length], own.values));
  }

  /**
   * Teams of shifts, and of contacts by the shift that they were taken in: a team's handling is set against its own time.
   * Out of any shift it is the agent's team or else the contact's, if some shift is of it.
   */
  #allTeams(): CodeColumn | undefined {
    const own = this.#teams();
    const { contact, shift } = this.#handling;
    if (own === undefined || contact.length === 0) return own;
    const codeOf = new Map(own.values.map((team, code) => [team, code]));
    const [agents, teams] = ['agent', 'team'].map(
      (field) => this.#contacts.column(field) as CodeColumn | undefined,
    );
    const textAt = (column: CodeColumn | undefined, row: number): string | null =>
      column?.values[column.codes[row] as number] ?? null;
    const teamOf = (at: number): number => {
      const during = shift[at] as number;
      if (during >= 0) return own.codes[during] as number;
      const row = contact[at] as number;
      const agent = textAt(agents, row);
      const team = (agent === null ? null : this.#agents.get(agent)?.team) ?? textAt(teams, row);
      return codeOf.get(team) ?? 0;
    };
    const codes = codeArray(own.values.length, this.rows);
    codes.set(own.codes);
    for (let at = 0; at < contact.length; at++) codes[this.#shifts.rows + at] = teamOf(at);
    return { kind: 'code', codes, values: own.values };
  }

  /** The row's own or, where it names none, its agent's. */
  #teams(): CodeColumn | undefined {
    const { columns } = this.#shifts;
    return teamsOf(
      columns.get('team') as CodeColumn | undefined,
      columns.get('agent') as CodeColumn | undefined,
      this.#agents,
    );
  }

  #handlingTimes(): NumberColumn {
    const { from, to, kind } = this.#handling;
    const isHandling = shiftRowValues.indexOf(shiftRows.handling);
    return encodeNumbers(
      joined(
        timesOf(this.#shifts.columns.get('handlingSeconds'), this.#shifts.rows),
        to.map((end, at) => (kind[at] === isHandling ? end - (from[at] as number) : NaN)),
      ),
    );
  }

  #possible(): Float64Array {
    const { columns, rows } = this.#shifts;
    const scores = timesOf(columns.get('trainingScore'), rows);
    return timesOf(columns.get('trainingPossible'), rows).map((possible, shift) =>
      Number.isNaN(possible) && !Number.isNaN(scores[shift]) ? usualPossible : possible,
    );
  }

  #known(field: KnownField): CodeColumn {
    const { columns, rows } = this.#shifts;
    const times = field === 'workedSeconds' ? workedTimes(this.#shifts) : timesOf(columns.get(field), rows);
    const known = Uint8Array.from(times, (time, shift) =>
      (field === 'handlingSeconds' ? this.#sources[shift] !== null : !Number.isNaN(time)) ? 2 : 1,
    );
    const codes = new Uint8Array(this.rows).fill(2);
    codes.set(known);
    this.#handling.shift.forEach((shift, at) => {
      if (shift >= 0) codes[rows + at] = known[shift] as number;
    });
    return { kind: 'code', codes, values: booleanValues };
  }
}

function joined<A extends Uint8Array | Float64Array>(first: A, second: A): A {
  const both = new (first.constructor as new (length: number) => A)(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
