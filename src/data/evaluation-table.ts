import { teamsOf } from './agents.js';
import { hasValues } from './code-column.js';
import { booleanValues, type CodeColumn, type Column, type NumberColumn } from './column.js';
import type { Agent, Table } from './contact-data.js';
import {
  communicationCriteria,
  communicationTotals,
  evaluationDimensions,
  evaluationTotals,
} from './evaluation-schema.js';
import { countedCustomer, customersOfRows } from './counted-customer.js';
import { gather, overlaid } from './gather.js';
import { contactRows, tellUnknown } from './named-contacts.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import type { PartRows } from './part-ingest.js';
import { ProblemLog } from './problem-log.js';
import type { Problem } from '../problem.js';

const isFalse = 1;
const isTrue = 2;

/** What tells one evaluation from another beside its id. */
const header = ['at', 'contact', 'agent', 'team', 'queue', 'evaluator'];

/**
 * The part `evaluations` as it is asked about: a row a criterion of an evaluation. What it does not say itself its contact
 * says, and of the team else its agent. It is of the time `at` or, without one, of when its contact arrived.
 *
 * What an evaluation has in all stands on the first of its criteria that count (see `evaluationTotals`), so that sums over
 * rows count it once. Rows of one id that differ in anything but their criterion, such as the agent, are evaluations of
 * their own: whatever rows are grouped or filtered by, they come with all that their total is made of.
 */
export class EvaluationTable implements Table {
  readonly rows: number;
  readonly #part: PartRows;
  readonly #contacts: Table;
  readonly #agents: ReadonlyMap<string, Agent>;
  readonly #contactRow: Int32Array;
  readonly #columns = new Map<string, Column | undefined>();
  #fields: readonly string[] | undefined;
  #evaluations: Uint32Array | undefined;

  constructor(part: PartRows, contacts: Table, agents: ReadonlyMap<string, Agent>) {
    this.rows = part.rows;
    this.#part = part;
    this.#contacts = contacts;
    this.#agents = agents;
    this.#contactRow = contactRows(contacts, part);
  }

  get fields(): readonly string[] {
    if (this.#fields !== undefined) return this.#fields;
    const own = this.rows === 0 ? [] : [...this.#part.columns.keys()];
    const teams = own.includes('team') ? undefined : (this.column('team') as CodeColumn | undefined);
    this.#fields = teams !== undefined && hasValues(teams.codes) ? [...own, 'team'] : own;
    return this.#fields;
  }

  column(name: string): Column | undefined {
    if (!this.#columns.has(name)) this.#columns.set(name, this.#make(name));
    return this.#columns.get(name);
  }

  /** What only the contacts tell of the rows: those of contacts not known, those without any time. */
  problems(): Problem[] {
    const log = new ProblemLog();
    tellUnknown(this.#part, this.#contactRow, log);
    return log.problems();
  }

  #make(name: string): Column | undefined {
    const { columns, schema } = this.#part;
    switch (name) {
      case 'startedAt':
        return this.#instants();
      case 'evaluation.contactKnown':
        return this.#knownContacts();
      case evaluationTotals.points:
        return this.#totals('points', null);
      case evaluationTotals.possible:
        return this.#totals('possible', null);
      case communicationTotals.points:
        return this.#totals('points', communicationCriteria);
      case communicationTotals.possible:
        return this.#totals('possible', communicationCriteria);
      case countedCustomer:
        return customersOfRows(this.#contactRow, this.#contacts.column(countedCustomer), {
          contact: columns.get('contact') as CodeColumn | undefined,
          of: this.#allEvaluations(),
        });
      case 'team':
        return teamsOf(this.#dimension('team'), this.column('agent') as CodeColumn | undefined, this.#agents);
    }
    if (evaluationDimensions.includes(name)) return this.#dimension(name);
    if (schema.fields.some((field) => field.name === name)) return columns.get(name);
    const ofContact = this.#contacts.column(name);
    return ofContact && gather(ofContact, this.#contactRow);
  }

  /** The row's own, else its contact's. */
  #dimension(name: string): CodeColumn | undefined {
    const own = this.#part.columns.get(name) as CodeColumn | undefined;
    const ofContact = this.#contacts.column(name);
    const gathered = ofContact && (gather(ofContact, this.#contactRow) as CodeColumn);
    return own === undefined || gathered === undefined ? (gathered ?? own) : overlaid(gathered, own);
  }

  #instants(): NumberColumn | undefined {
    const at = this.#part.columns.get('at') as NumberColumn | undefined;
    const arrivals = this.#contacts.column('startedAt') as NumberColumn | undefined;
    const gathered = arrivals && (gather(arrivals, this.#contactRow) as NumberColumn);
    if (at === undefined || gathered === undefined) return at ?? gathered;
    const instants = decodeNumbers(gathered);
    decodeNumbers(at).forEach((instant, row) => {
      if (!Number.isNaN(instant)) instants[row] = instant;
    });
    return encodeNumbers(instants);
  }

  #knownContacts(): CodeColumn {
    const codes = Uint8Array.from(this.#contactRow, (row) => (row === -1 ? isFalse : isTrue));
    return { kind: 'code', codes, values: booleanValues };
  }

  /** Of each evaluation what its criteria add up to, on the first row that counts; of all its criteria, or of some. */
  #totals(field: 'points' | 'possible', criteria: readonly string[] | null): NumberColumn | undefined {
    const { columns } = this.#part;
    const points = columns.get('points') as NumberColumn | undefined;
    const possible = columns.get('possible') as NumberColumn | undefined;
    if (points === undefined || possible === undefined) return undefined;
    const own = columns.get('criterion') as CodeColumn | undefined;
    const counts = own?.values.map((name) => criteria === null || (name !== null && criteria.includes(name)));
    const [earned, most] = [decodeNumbers(points), decodeNumbers(possible)];
    const values = field === 'points' ? earned : most;
    const totals = new Float64Array(this.rows).fill(NaN);
    const evaluations = this.#allEvaluations();
    const firstRow = new Map<number, number>();
    for (let row = 0; row < this.rows; row++) {
      const isCounted = counts === undefined ? criteria === null : counts[own?.codes[row] as number] === true;
      if (!isCounted || Number.isNaN(earned[row]) || !((most[row] as number) > 0)) continue;
      const evaluation = evaluations[row] as number;
      const first = firstRow.get(evaluation);
      if (first === undefined) {
        firstRow.set(evaluation, row);
        totals[row] = values[row] as number;
      } else totals[first] = (totals[first] as number) + (values[row] as number);
    }
    return encodeNumbers(totals);
  }

  /** By row, a number of its evaluation's; a row without an id is one of its own. */
  #allEvaluations(): Uint32Array {
    if (this.#evaluations !== undefined) return this.#evaluations;
    const { columns } = this.#part;
    const id = columns.get('id') as CodeColumn | undefined;
    const others = header.flatMap((name) => {
      const column = columns.get(name) as CodeColumn | NumberColumn | undefined;
      return column === undefined ? [] : [column.kind === 'code' ? column.codes : column.raw];
    });
    const numbers = new Map<string, number>();
    this.#evaluations = Uint32Array.from({ length: this.rows }, (_, row) => {
      const code = id?.codes[row] ?? 0;
      const key = code === 0 ? `row ${row}` : [code, ...others.map((values) => values[row])].join();
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    return this.#evaluations;
  }
}
