import type { Problem } from '../problem.js';
import type { WeekStart } from '../time/grain.js';
import { wallText } from '../time/period.js';
import type { InstantRange } from '../time/range.js';
import type { Zone } from '../time/zone.js';
import type { Column, NumberColumn } from './column.js';
import type { ContactData, DataQuality, Scales, Table, TargetSetting } from './contact-data.js';
import type { Ingested } from './contact-ingest.js';
import { contactFields } from './contact-schema.js';
import { ContentHash } from './content-hash.js';
import { coded } from './problem-log.js';
import { effectiveEnds, firstLegs, ofAnsweringLeg, type StoredColumns } from './relations.js';
import { settleColumns } from './settled-columns.js';

/** A data set of contacts in memory. */
export class ContactSet implements ContactData {
  readonly zone: Zone;
  readonly weekStart: WeekStart;
  readonly currency: string | null;
  readonly covers: InstantRange | null;
  readonly coversGiven: boolean;
  readonly scales: Scales;
  readonly targets: ReadonlyMap<string, TargetSetting>;
  readonly contacts: ContactTable;
  readonly quality: DataQuality;
  /** What appending goes on from. */
  readonly ingested: Ingested;
  /** What ended the reading early and was kept. */
  readonly faults: readonly Problem[];
  #version: string | undefined;

  constructor(ingested: Ingested, faults: readonly Problem[] = []) {
    const { settings, rows } = ingested;
    const { columns, currency, problems } = settleColumns(ingested);
    this.ingested = ingested;
    this.faults = faults;
    this.zone = settings.zone;
    this.weekStart = settings.weekStart;
    this.currency = currency;
    this.scales = settings.scales;
    this.targets = settings.targets;
    this.coversGiven = settings.covers !== null;
    this.covers = settings.covers ?? spanOf(columns.get('startedAt') as NumberColumn);
    this.contacts = new ContactTable(rows, columns, ingested.dimensions);
    this.quality = {
      ...ingested.counts,
      kept: rows,
      problems: [
        ...faults,
        ...settings.problems,
        ...this.#coversMissing(),
        ...ingested.log.problems(),
        ...problems,
      ],
    };
  }

  get version(): string {
    this.#version ??= this.#hash();
    return this.#version;
  }

  #coversMissing(): Problem[] {
    if (this.coversGiven || this.covers === null) return [];
    const from = wallText(this.zone, this.covers.from);
    return [coded('covers-missing', { from, to: wallText(this.zone, this.covers.to) })];
  }

  #hash(): string {
    const { contacts, quality } = this;
    const hash = new ContentHash();
    const { read, kept, rejected, repaired, deduplicated } = quality;
    hash.text(
      JSON.stringify([
        this.zone.name,
        this.weekStart,
        this.currency,
        this.covers,
        this.coversGiven,
        this.scales,
        [...this.targets],
        [read, kept, rejected, repaired, deduplicated],
      ]),
    );
    for (const field of contacts.fields) hash.text(field).column(contacts.column(field));
    return hash.digest();
  }
}

/** The time from the first to the last instant, which is in it; null where there is none. */
function spanOf({ min, max }: NumberColumn): InstantRange | null {
  return min <= max ? { from: min, to: max + 1 } : null;
}

/** Contacts as columns, the derived ones made when first asked for. */
export class ContactTable implements Table {
  readonly rows: number;
  readonly fields: readonly string[];
  readonly #stored: ReadonlyMap<string, Column>;
  readonly #derived = new Map<string, Column | undefined>();

  constructor(rows: number, columns: ReadonlyMap<string, Column>, dimensions: readonly string[]) {
    this.rows = rows;
    this.#stored = columns;
    const names = [...contactFields.map((field) => field.name), ...dimensions];
    this.fields = rows === 0 ? [] : names.filter((name) => columns.has(name));
  }

  column(name: string): Column | undefined {
    const derive = derivations.get(name);
    if (derive === undefined) return this.#stored.get(name);
    if (!this.#derived.has(name)) {
      this.#derived.set(name, derive({ rows: this.rows, get: (stored) => this.#stored.get(stored) }));
    }
    return this.#derived.get(name);
  }
}

const derivations: ReadonlyMap<string, (stored: StoredColumns) => Column | undefined> = new Map<
  string,
  (stored: StoredColumns) => Column | undefined
>([
  ['effectiveEndedAt', effectiveEnds],
  ['firstLeg', firstLegs],
  ['conversationAgent', (stored) => ofAnsweringLeg(stored, 'agent')],
  ['conversationTeam', (stored) => ofAnsweringLeg(stored, 'team')],
]);
