import type { Problem } from '../problem.js';
import type { WeekStart } from '../time/grain.js';
import { wallText } from '../time/period.js';
import type { InstantRange } from '../time/range.js';
import type { Zone } from '../time/zone.js';
import type { CodeColumn, Column, NumberColumn, TextColumn } from './column.js';
import type { ContactData, DataQuality, DerivedField, Scales, Table, TargetSetting } from './contact-data.js';
import type { Ingested } from './contact-ingest.js';
import { contactFields } from './contact-schema.js';
import { ContentHash } from './content-hash.js';
import { coded } from './problem-log.js';
import { type Conversations, findConversations } from './conversations.js';
import {
  type ContactColumns,
  type Derivation,
  effectiveEnds,
  endOfLegs,
  firstLegs,
  handledAnyLeg,
  ofAnyLeg,
  ofFirstTakenLeg,
  ofLastKnownLeg,
  outcomeOfLegs,
  sumOfLegs,
  waitOfFirstQueuedLeg,
} from './relations.js';
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
export class ContactTable implements Table, ContactColumns {
  readonly rows: number;
  readonly fields: readonly string[];
  readonly #stored: ReadonlyMap<string, Column>;
  readonly #derived = new Map<string, Column | undefined>();
  #conversations: Conversations | undefined;

  constructor(rows: number, columns: ReadonlyMap<string, Column>, dimensions: readonly string[]) {
    this.rows = rows;
    this.#stored = columns;
    const names = [...contactFields.map((field) => field.name), ...dimensions];
    this.fields = rows === 0 ? [] : names.filter((name) => columns.has(name));
  }

  column(name: string): Column | undefined {
    const derive = derivations.get(name);
    if (derive === undefined) return this.#stored.get(name);
    if (!this.#derived.has(name)) this.#derived.set(name, derive(this));
    return this.#derived.get(name);
  }

  get(name: string): Column | undefined {
    return this.column(name);
  }

  /** Found when first asked for. */
  get conversations(): Conversations {
    this.#conversations ??= findConversations({
      conversation: this.#stored.get('conversation') as CodeColumn | undefined,
      startedAt: this.#stored.get('startedAt') as NumberColumn,
      id: this.#stored.get('id') as TextColumn | undefined,
    });
    return this.#conversations;
  }
}

const derivations: ReadonlyMap<string, Derivation> = new Map<DerivedField, Derivation>([
  ['effectiveEndedAt', effectiveEnds],
  ['firstLeg', firstLegs],
  ['conversationHandled', handledAnyLeg],
  ['conversationAgent', ofFirstTakenLeg('agent')],
  ['conversationTeam', ofFirstTakenLeg('team')],
  ['conversationOutcome', outcomeOfLegs],
  ['conversationQueueSeconds', waitOfFirstQueuedLeg],
  ['conversationResolutionSeconds', ofLastKnownLeg('resolutionSeconds')],
  ['conversationResolved', ofLastKnownLeg('resolved')],
  ['conversationResolvedFirstContact', ofLastKnownLeg('resolvedFirstContact')],
  ['conversationClosedFirstContact', ofLastKnownLeg('closedFirstContact')],
  ['conversationReopened', ofAnyLeg('reopened')],
  ['conversationComplaint', ofAnyLeg('complaint')],
  ['conversationSale', ofAnyLeg('sale')],
  ['conversationSurveyed', ofAnyLeg('surveyed')],
  ['conversationRevenue', sumOfLegs('revenue')],
  ['conversationCost', sumOfLegs('cost')],
  ['conversationEndedAt', endOfLegs],
]);
