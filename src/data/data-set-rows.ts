import { CallboardError, type Problem } from '../problem.js';
import { ContactIngest, type Ingested } from './contact-ingest.js';
import type { DocumentSink, RowSink } from './json/sinks.js';
import { ObjectRows } from './object-rows.js';
import { partNames } from './part-names.js';
import { coded, foundKind, valueText } from './problem-log.js';
import type { Settings, SettingsReader } from './settings.js';

const parts: ReadonlySet<string> = new Set(partNames);

/** What stands behind the contacts of a data set, or of its front half. */
export interface RestOfData {
  readonly members: Readonly<Record<string, unknown>>;
  readonly others: ReadonlyMap<string, readonly unknown[]>;
}

/** A data set as it is read from JSON: contacts become columns on the way, its other parts row objects. */
export class DataSetRows implements DocumentSink {
  readonly #settings: SettingsReader;
  /** All members but rows; for those an empty array. */
  readonly #members = Object.create(null) as Record<string, unknown>;
  /** Rows of parts beside contacts: they are few, and what is said of all of them may follow. */
  readonly #rows = new Map<string, unknown[]>();
  readonly #problems: Problem[] = [];
  #contacts: ContactIngest | undefined;
  #zoneName: string | undefined;
  #isRenewed = false;

  constructor(settings: SettingsReader) {
    this.#settings = settings;
  }

  /** How many contacts were read. */
  get read(): number {
    return this.#contacts?.read ?? 0;
  }

  /** Whether the data set names its contacts more than once: the last ones count. */
  get isRenewed(): boolean {
    return this.#isRenewed;
  }

  /** Whether there are rows of parts beside contacts. */
  get hasOthers(): boolean {
    return this.#rows.size > 0;
  }

  rows(member: string | null): RowSink | undefined {
    if (member === null || member === 'contacts') {
      this.#members[member ?? 'contacts'] = [];
      return this.#contactRows(member !== null);
    }
    if (!parts.has(member)) return undefined;
    const rows: unknown[] = [];
    this.#members[member] = [];
    this.#rows.set(member, rows);
    const { limits } = this.#settings;
    return new ObjectRows((row) => {
      if (rows.length >= limits.rows)
        throw new CallboardError(coded('too-many-rows', { limit: limits.rows }));
      rows.push(row);
    });
  }

  member(name: string, value: unknown): void {
    if (name === 'contacts') {
      this.#isRenewed = this.#contacts !== undefined;
      this.#contacts = undefined;
    }
    if (name === 'timeZone' && this.#zoneName !== undefined && value !== this.#members[name]) {
      // Rows were read by the one before them, and they may be gone.
      this.#problems.push(coded('option-invalid', { option: name, value: valueText(value) }));
      return;
    }
    this.#rows.delete(name);
    this.#members[name] = value;
  }

  other(value: unknown): void {
    throw new CallboardError(coded('unreadable-input', { found: foundKind(value) }));
  }

  /** All members that were read but rows, and the rows of other parts than contacts. */
  get rest(): RestOfData {
    return { members: this.#members, others: this.#rows };
  }

  /** Adds what another reading read behind it. */
  add({ members, others }: RestOfData): void {
    for (const name of Object.keys(members)) if (name !== 'contacts') this.member(name, members[name]);
    for (const [name, rows] of others) this.#rows.set(name, [...rows]);
  }

  /** Everything, when the input is at its end or what is there is to be kept. */
  finish(): {
    readonly settings: Settings;
    readonly contacts: ContactIngest;
    readonly others: ReadonlyMap<string, readonly unknown[]>;
  } {
    const members = this.#members;
    const one = members['startedAt'] !== undefined && members['contacts'] === undefined ? members : undefined;
    const settings = this.#settings.read(one === undefined ? members : {});
    const contacts = this.#contacts ?? new ContactIngest(settings);
    if (one !== undefined) contacts.add(one);
    const problems = [...settings.problems, ...this.#problems];
    return { settings: { ...settings, problems }, contacts, others: this.#rows };
  }

  /** The contacts alone, with their look-ups. */
  finishContacts(settings: Settings): Generator<undefined, Ingested> {
    return (this.#contacts ?? new ContactIngest(settings)).finish(settings, true);
  }

  /** @param isMember whether other members of the data set may follow */
  #contactRows(isMember: boolean): RowSink {
    this.#isRenewed = this.#contacts !== undefined;
    const { policy, limits } = this.#settings;
    const isZoneGiven = !isMember || (this.#members['timeZone'] ?? null) !== null;
    const zone = isZoneGiven ? this.#settings.read(this.#members).zone : null;
    this.#zoneName = zone?.name;
    const contacts = new ContactIngest({ zone, policy, limits });
    this.#contacts = contacts;
    return policy === null ? contacts : new ObjectRows((row) => contacts.add(row));
  }
}
