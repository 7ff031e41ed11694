import { codeArray } from './code-column.js';
import { booleanValues, type CodeColumn, type Column, type NumberColumn, type TextColumn } from './column.js';
import type { Problem } from '../problem.js';
import { teamsOf } from './agents.js';
import type { Agent, Scales, Table } from './contact-data.js';
import { countedCustomer, customersOfRows } from './counted-customer.js';
import { type ResponseField, responsesOfContacts } from './contact-responses.js';
import { Dictionary } from './dictionary.js';
import { gather, overlaid } from './gather.js';
import { tellUnknown } from './named-contacts.js';
import { decodeNumbers, encodeNumbers } from './number-column.js';
import type { PartRows } from './part-ingest.js';
import { ProblemLog } from './problem-log.js';
import { findResponses, kindValues, type ResponseRows } from './response-rows.js';
import {
  type ContactKind,
  contactKinds,
  scaleOfKind,
  scaleText,
  surveyDimensions,
  type SurveyKind,
  surveyKinds,
} from './survey-kinds.js';
import { surveySchema } from './survey-schema.js';

const isFalse = 1;
const isTrue = 2;
/** Scores are kept as ten-thousandths. */
const factor = 10_000;

/**
 * The part `surveys` as it is asked about: a row a response, whether it came in a row of that part or on a contact. What a
 * response does not say itself its contact says, and of the team else its agent. Columns are made when first asked for.
 */
export class ResponseTable implements Table {
  readonly rows: number;
  readonly #contacts: Table;
  readonly #surveys: PartRows | undefined;
  readonly #scales: Scales;
  readonly #agents: ReadonlyMap<string, Agent>;
  readonly #found: ResponseRows;
  readonly #columns = new Map<string, Column | undefined>();
  #scores: Float64Array | undefined;
  #fields: readonly string[] | undefined;

  constructor(
    contacts: Table,
    surveys: PartRows | undefined,
    scales: Scales,
    agents: ReadonlyMap<string, Agent>,
  ) {
    this.#contacts = contacts;
    this.#surveys = surveys;
    this.#scales = scales;
    this.#agents = agents;
    this.#found = findResponses(contacts, surveys);
    this.rows = this.#found.rows;
  }

  get fields(): readonly string[] {
    this.#fields ??= [
      ...surveySchema.fields.map(({ name }) => name).filter((name) => this.#isGiven(name)),
      ...contactKinds.filter((kind) => this.#hasOverall(kind)),
    ];
    return this.#fields;
  }

  column(name: string): Column | undefined {
    if (!this.#columns.has(name)) this.#columns.set(name, this.#make(name));
    return this.#columns.get(name);
  }

  /** By contact, whether it has a customer's response with a score; undefined where no response at all has one. */
  surveyedContacts(): CodeColumn | undefined {
    const { contactRow, kind } = this.#found;
    const scores = this.#allScores();
    const codes = new Uint8Array(this.#contacts.rows).fill(isFalse);
    const ofStaff = codeOfKind('agent-satisfaction');
    let isAny = false;
    for (let i = 0; i < this.rows; i++) {
      if (kind[i] === ofStaff || Number.isNaN(scores[i])) continue;
      isAny = true;
      const row = contactRow[i] as number;
      if (row !== -1) codes[row] = isTrue;
    }
    return isAny ? { kind: 'code', codes, values: booleanValues } : undefined;
  }

  /** The contact of each response, −1 where it is not known. */
  get contactRow(): Int32Array {
    return this.#found.contactRow;
  }

  /** By contact, what its responses say: see `contact-responses.ts`. */
  ofContacts(field: ResponseField): Column | undefined {
    return responsesOfContacts(field, this.#contacts, this, this.#scales);
  }

  /** What only the contacts tell of the rows of the part: those of contacts not known, those without any time. */
  problems(): Problem[] {
    if (this.#surveys === undefined) return [];
    const log = new ProblemLog();
    const { contactRow, onContacts } = this.#found;
    tellUnknown(this.#surveys, contactRow.subarray(onContacts), log);
    return log.problems();
  }

  #make(name: string): Column | undefined {
    switch (name) {
      case 'response.kind':
        return { kind: 'code', codes: this.#found.kind, values: kindValues };
      case 'response.aspect':
        return this.#own('aspect');
      case 'response.score':
        return encodeNumbers(this.#allScores());
      case 'response.scale':
        return this.#scalesOfScores();
      case 'response.positive':
        return this.#positives();
      case 'response.contactKnown':
        return this.#knownContacts();
      case 'startedAt':
      case 'effectiveEndedAt':
        return this.#instants(this.#contacts.column(name) as NumberColumn);
      case 'comment':
        return this.#comments();
      case countedCustomer:
        return this.#customers();
    }
    const ofContact = this.#contacts.column(name);
    if ((contactKinds as readonly string[]).includes(name)) return this.#overall(name as ContactKind);
    if ((surveyDimensions as readonly string[]).includes(name)) {
      const own = this.#own(name) as CodeColumn | undefined;
      const gathered = ofContact && (gather(ofContact, this.#found.contactRow) as CodeColumn);
      const found = own === undefined || gathered === undefined ? (gathered ?? own) : overlaid(gathered, own);
      if (name !== 'team') return found;
      return teamsOf(found, this.column('agent') as CodeColumn | undefined, this.#agents);
    }
    // A dimension of the host's own that is called as a field of surveys: what is asked about is that of the contacts.
    if (ofContact !== undefined) return gather(ofContact, this.#found.contactRow);
    if (name === 'kind') return this.column('response.kind');
    return name === 'score' ? this.column('response.score') : this.#own(name);
  }

  #isGiven(name: string): boolean {
    if (name === 'kind') return this.rows > 0;
    if (name === 'score') return this.#allScores().some((score) => !Number.isNaN(score));
    if (this.#surveys?.columns.has(name) === true) return true;
    const agents = this.#surveys?.columns.get('agent') as CodeColumn | undefined;
    return name === 'team' && teamsOf(undefined, agents, this.#agents) !== undefined;
  }

  #hasOverall(kind: ContactKind): boolean {
    const code = codeOfKind(kind);
    const aspects = (this.column('response.aspect') as CodeColumn | undefined)?.codes;
    const scores = this.#allScores();
    return this.#found.kind.some(
      (one, i) => one === code && (aspects?.[i] ?? 0) === 0 && !Number.isNaN(scores[i]),
    );
  }

  /** A stored column of the part, with nothing known of the responses that stand on contacts. */
  #own(name: string): Column | undefined {
    const column = this.#surveys?.columns.get(name);
    const { onContacts, rows } = this.#found;
    if (column === undefined || onContacts === 0) return column;
    return gather(
      column,
      Int32Array.from({ length: rows }, (_, i) => Math.max(-1, i - onContacts)),
    );
  }

  #allScores(): Float64Array {
    if (this.#scores !== undefined) return this.#scores;
    const { rows, onContacts, contactRow, kind } = this.#found;
    const scores = new Float64Array(rows).fill(NaN);
    for (const name of contactKinds) {
      const column = this.#contacts.column(name) as NumberColumn | undefined;
      const code = codeOfKind(name);
      if (column === undefined) continue;
      const { raw, base, step } = column;
      for (let i = 0; i < onContacts; i++) {
        if (kind[i] === code) scores[i] = base + (raw[contactRow[i] as number] as number) * step;
      }
    }
    const own = this.#surveys?.columns.get('score') as NumberColumn | undefined;
    if (own !== undefined) scores.set(decodeNumbers(own), onContacts);
    this.#scores = scores;
    return scores;
  }

  /** `1..5`: the scale that a score is on, in its own unit; null where no score is known. */
  #scalesOfScores(): CodeColumn {
    const scores = this.#allScores();
    const ends = this.#ends();
    const dictionary = new Dictionary();
    const codes = new Uint32Array(this.rows);
    // Nearly all rows are on the scale of the last one of their kind.
    const last = kindValues.map(() => ({ least: NaN, most: NaN, code: 0 }));
    for (let i = 0; i < this.rows; i++) {
      if (Number.isNaN(scores[i])) continue;
      const least = ends.least(i);
      const most = ends.most(i);
      const known = last[this.#found.kind[i] as number] as { least: number; most: number; code: number };
      if (known.least !== least || known.most !== most) {
        known.least = least;
        known.most = most;
        known.code = dictionary.codeOf(scaleText(least / factor, most / factor));
      }
      codes[i] = known.code;
    }
    const narrow = codeArray(dictionary.values.length, this.rows);
    narrow.set(codes);
    return { kind: 'code', codes: narrow, values: dictionary.values };
  }

  /** Whether a score is in the upper quarter of its own scale: 4–5 of 5, 6–7 of 7, 8–10 of 10. */
  #positives(): CodeColumn {
    const scores = this.#allScores();
    const ends = this.#ends();
    const codes = new Uint8Array(this.rows);
    for (let i = 0; i < this.rows; i++) {
      const score = scores[i] as number;
      if (Number.isNaN(score)) continue;
      const least = ends.least(i);
      codes[i] = 4 * (score - least) >= 3 * (ends.most(i) - least) ? isTrue : isFalse;
    }
    return { kind: 'code', codes, values: booleanValues };
  }

  /** The ends of the scale of a response, as ten-thousandths. */
  #ends(): { least(i: number): number; most(i: number): number } {
    const { kind } = this.#found;
    const usual = surveyKinds.map((name) => scaleOfKind(this.#scales, name));
    const least = Float64Array.from([NaN, ...usual.map(({ min }) => Math.round(min * factor))]);
    const most = Float64Array.from([NaN, ...usual.map(({ max }) => Math.round(max * factor))]);
    const [ownLeast, ownMost] = ['scaleMin', 'scaleMax'].map((name) => {
      const column = this.#own(name) as NumberColumn | undefined;
      return column && decodeNumbers(column);
    });
    const of = (own: Float64Array | undefined, ofKind: Float64Array, i: number): number => {
      const end = own?.[i] ?? NaN;
      return Number.isNaN(end) ? (ofKind[kind[i] as number] as number) : end;
    };
    return { least: (i) => of(ownLeast, least, i), most: (i) => of(ownMost, most, i) };
  }

  #knownContacts(): CodeColumn {
    const { contactRow } = this.#found;
    const codes = new Uint8Array(this.rows);
    for (let i = 0; i < this.rows; i++) codes[i] = contactRow[i] === -1 ? isFalse : isTrue;
    return { kind: 'code', codes, values: booleanValues };
  }

  #customers(): NumberColumn {
    const { contactRow, kind } = this.#found;
    const ofStaff = codeOfKind('agent-satisfaction');
    const agents = this.column('agent') as CodeColumn | undefined;
    return customersOfRows(contactRow, this.#contacts.column(countedCustomer), {
      contact: this.#own('contact') as CodeColumn | undefined,
      agent: agents && { codes: agents.codes, isOf: (row) => kind[row] === ofStaff },
    });
  }

  /** When the contact was, else when the response came. */
  #instants(ofContacts: NumberColumn): NumberColumn {
    const { contactRow, onContacts } = this.#found;
    const gathered = gather(ofContacts, contactRow) as NumberColumn;
    const at = this.#surveys?.columns.get('at') as NumberColumn | undefined;
    if (at === undefined || !contactRow.includes(-1)) return gathered;
    const instants = decodeNumbers(gathered);
    decodeNumbers(at).forEach((instant, survey) => {
      if (contactRow[onContacts + survey] === -1) instants[onContacts + survey] = instant;
    });
    return encodeNumbers(instants);
  }

  /** A survey's own; a score that stands on a contact has the contact's. */
  #comments(): TextColumn | undefined {
    const { contactRow, onContacts } = this.#found;
    const own = this.#surveys?.columns.get('comment') as TextColumn | undefined;
    const ofContacts = this.#contacts.column('comment') as TextColumn | undefined;
    if (own === undefined && ofContacts === undefined) return undefined;
    return {
      kind: 'text',
      at: (row) =>
        row < onContacts
          ? (ofContacts?.at(contactRow[row] as number) ?? null)
          : (own?.at(row - onContacts) ?? null),
    };
  }

  /**
   * The overall score of a kind that the response's contact has, on the data set's scale: a filter on it, or bins of it,
   * ask about the customer, whatever this response is about.
   */
  #overall(kind: ContactKind): NumberColumn | undefined {
    const stored = this.#contacts.column(kind) as NumberColumn | undefined;
    const { contactRow, onContacts } = this.#found;
    const gathered = stored && (gather(stored, contactRow) as NumberColumn);
    if (onContacts === this.rows) return gathered;
    const scores = this.#allScores();
    const { codes, values } = this.column('response.scale') as CodeColumn;
    const { min, max } = this.#scales[kind];
    const usual = values.indexOf(scaleText(min, max));
    const aspects = (this.column('response.aspect') as CodeColumn | undefined)?.codes;
    const named = (this.#own('contact') as CodeColumn | undefined)?.codes;
    // A contact by its row, one that is not known by its name below −1.
    const whose = (i: number): number =>
      contactRow[i] === -1 ? -1 - (named?.[i] ?? 0) : (contactRow[i] as number);
    const surveyed = new Map<number, number>();
    const result = gathered ? decodeNumbers(gathered) : new Float64Array(this.rows).fill(NaN);
    const code = codeOfKind(kind);
    for (let i = onContacts; i < this.rows; i++) {
      if (this.#found.kind[i] !== code || (aspects?.[i] ?? 0) !== 0) continue;
      const score = codes[i] === usual ? (scores[i] as number) : NaN;
      result[i] = score;
      if (whose(i) !== -1) surveyed.set(whose(i), score);
    }
    for (let i = 0; i < this.rows; i++) {
      const score = surveyed.get(whose(i));
      if (score !== undefined) result[i] = score;
    }
    return encodeNumbers(result);
  }
}

function codeOfKind(kind: SurveyKind): number {
  return kindValues.indexOf(kind);
}
