import type { Problem } from '../problem.js';
import type { WeekStart } from '../time/grain.js';
import { wallText } from '../time/period.js';
import type { InstantRange } from '../time/range.js';
import type { Zone } from '../time/zone.js';
import { arrivalsOf } from './arrivals.js';
import type { CodeColumn, Column, NumberColumn, TextColumn } from './column.js';
import type {
  Agent,
  ContactData,
  DataEvent,
  DataQuality,
  DerivedField,
  ReadCounts,
  Scales,
  Table,
  TargetSetting,
} from './contact-data.js';
import type { Ingested } from './contact-ingest.js';
import { contactFields } from './contact-schema.js';
import { ContentHash } from './content-hash.js';
import { customersOfContacts } from './counted-customer.js';
import type { EvaluationTable } from './evaluation-table.js';
import { runAtOnce } from './pace.js';
import { hasResponses, type PartCode } from './part-code.js';
import type { PartRows } from './part-ingest.js';
import { isSpanTable, type SpanTable, type TablePart } from './part-tables.js';
import { coded } from './problem-log.js';
import { type Conversations, findConversations } from './conversations.js';
import { customerGap } from './customer-gaps.js';
import { type CustomerRuns, findCustomerRuns } from './customer-runs.js';
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
import { noRows } from './no-rows.js';
import type { ResponseField } from './contact-responses.js';
import type { ResponseTable } from './response-table.js';
import { settleColumns } from './settled-columns.js';
import { foreignRows, settleCurrency, type SettledCurrency, withoutForeign } from './settled-currency.js';

/** A data set in memory. */
export class ContactSet implements ContactData {
  readonly zone: Zone;
  readonly weekStart: WeekStart;
  readonly currency: string | null;
  readonly covers: InstantRange | null;
  readonly coversGiven: boolean;
  readonly scales: Scales;
  readonly targets: ReadonlyMap<string, TargetSetting>;
  readonly contacts: ContactTable;
  /** What appending goes on from. */
  readonly ingested: Ingested;
  /** What ended the reading early and was kept. */
  readonly faults: readonly Problem[];
  /** The parts beside contacts that the host gave, as they were read. */
  readonly parts: readonly PartRows[];
  /** What makes of the parts what is asked about. */
  readonly code: PartCode;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly events: readonly DataEvent[];
  /** Whether money in a currency that a row names is not the data set's. */
  readonly isForeign: SettledCurrency['isForeign'];
  /** Without money in other currencies. */
  readonly #settledParts: readonly PartRows[];
  readonly #hasResponses: boolean;
  readonly #counts: ReadCounts;
  /** Of settling the contacts. */
  readonly #problems: readonly Problem[];
  /** As the rows stood when they were read: rows appended later may have what was not met before. */
  readonly #policyProblems: readonly Problem[];
  readonly #tables = new Map<TablePart, Table>();
  #surveys: ResponseTable | undefined;
  #quality: DataQuality | undefined;
  #version: string | undefined;

  /** @param code what `partCode` gives of them */
  constructor(
    ingested: Ingested,
    faults: readonly Problem[] = [],
    parts: readonly PartRows[] = [],
    code: PartCode = {},
  ) {
    const { settings, rows } = ingested;
    const uses = [ingested.currencyUses, ...parts.map(({ currencyUses }) => currencyUses)];
    const money = settleCurrency(settings.currency, uses);
    const { columns: settled, problems } = settleColumns(ingested, money);
    this.ingested = ingested;
    this.faults = faults;
    this.#policyProblems = settings.policy?.problems() ?? [];
    this.zone = settings.zone;
    this.weekStart = settings.weekStart;
    this.currency = money.currency;
    this.isForeign = money.isForeign;
    this.scales = settings.scales;
    this.targets = settings.targets;
    this.coversGiven = settings.covers !== null;
    this.#hasResponses = hasResponses(parts, settled);
    if (
      (parts.length > 0 && code.parts === undefined) ||
      (this.#hasResponses && code.responses === undefined)
    )
      throw new Error('parts whose code is not loaded');
    this.parts = parts;
    this.code = code;
    this.#settledParts = money.isMixed ? parts.map((part) => withOwnMoney(part, money)) : parts;
    this.agents = code.parts?.agentsOf(partOf(parts, 'agents')) ?? new Map();
    const columns = this.#withTeams(settled);
    this.contacts = new ContactTable(rows, columns, ingested.dimensions, {
      surveyed: () => this.#responses()?.surveyedContacts(),
      shiftWorked: () => code.parts?.shiftsWorked(this.contacts, partOf(this.parts, 'shifts')),
      ...ofResponses(
        (field) => this.#responses()?.ofContacts(field),
        (name) => settled.get(name),
      ),
    });
    this.events = code.parts?.eventsOf(partOf(parts, 'events')) ?? [];
    this.covers = settings.covers ?? this.#spanOfRows();
    this.#problems = [...money.problems, ...problems];
    this.#counts = parts.reduce(added, { ...ingested.counts, kept: rows });
  }

  get surveys(): Table {
    return this.#responses() ?? noRows;
  }

  table(part: TablePart): Table {
    if (part === 'contacts') return this.contacts;
    if (part === 'surveys' || part === 'staff') return this.surveys;
    let table = this.#tables.get(part);
    if (table === undefined) {
      const rows = partOf(this.#settledParts, part);
      const tables = this.code.parts?.partTables;
      table = rows === undefined || tables === undefined ? noRows : tables[part](rows, this);
      this.#tables.set(part, table);
    }
    return table;
  }

  get quality(): DataQuality {
    this.#quality ??= {
      ...this.#counts,
      parts: [
        { part: 'contacts', ...this.ingested.counts, kept: this.contacts.rows },
        ...this.parts.map(({ schema, counts, rows }) => ({ part: schema.part, ...counts, kept: rows })),
      ],
      problems: [
        ...this.faults,
        ...this.ingested.settings.problems,
        ...this.#policyProblems,
        ...this.#coversMissing(),
        ...inOrderOfRows([...this.ingested.log.problems(), ...this.#problems]),
        ...this.parts.flatMap(({ schema, log }) => [
          ...log.problems(),
          ...(schema.part === 'surveys' ? (this.#responses()?.problems() ?? []) : []),
          ...(schema.part === 'evaluations' ? (this.table('evaluations') as EvaluationTable).problems() : []),
        ]),
      ],
    };
    return this.#quality;
  }

  get minCell(): number {
    return this.ingested.settings.policy?.minCell ?? 0;
  }

  get version(): string {
    this.#version ??= runAtOnce(this.#hash());
    return this.#version;
  }

  /** Works the version out, a column a step, before somebody asks for it. */
  *tellVersion(): Generator<undefined, void> {
    this.#version ??= yield* this.#hash();
  }

  /** What is known of the parts that the host gave, as they were read. */
  get delivered(): ContactData['delivered'] {
    return this.parts.map(({ schema, rows, columns }) => ({
      part: schema.part,
      rows,
      // Where a row ends is no field of it where its minutes say so.
      fields: [...columns.keys()].filter((name) => isDelivered(schema, name)),
    }));
  }

  /** Found when first asked for: nothing else of the data hangs on which contact a survey is of. */
  #responses(): ResponseTable | undefined {
    if (!this.#hasResponses || this.code.responses === undefined) return undefined;
    this.#surveys ??= new this.code.responses.ResponseTable(
      this.contacts,
      partOf(this.parts, 'surveys'),
      this.scales,
      this.agents,
    );
    return this.#surveys;
  }

  #spanOfRows(): InstantRange | null {
    const contacts = arrivalsOf(this.contacts);
    if (contacts === null) return spanOfParts(this.parts);
    const intervals = this.table('intervals');
    return isSpanTable(intervals) ? hullOf(contacts, intervals) : contacts;
  }

  #coversMissing(): Problem[] {
    if (this.coversGiven || this.covers === null) return [];
    const from = wallText(this.zone, this.covers.from);
    return [coded('covers-missing', { from, to: wallText(this.zone, this.covers.to) })];
  }

  #withTeams(columns: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> {
    const [agent, own] = ['agent', 'team'].map((name) => columns.get(name) as CodeColumn | undefined);
    const team = this.code.parts?.teamsOf(own, agent, this.agents);
    return team === undefined ? columns : new Map(columns).set('team', team);
  }

  *#hash(): Generator<undefined, string> {
    const { contacts } = this;
    const hash = new ContentHash();
    const { read, kept, rejected, repaired, deduplicated } = this.#counts;
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
        ...(this.minCell === 0 ? [] : [this.minCell]),
      ]),
    );
    for (const field of contacts.fields) {
      yield* hash.text(field).column(contacts.column(field));
      yield;
    }
    for (const { schema, columns } of this.#settledParts) {
      for (const [field, column] of columns) yield* hash.text(`${schema.part}.${field}`).column(column);
      yield;
    }
    return hash.digest();
  }
}

/** Problems of contacts by the rows that had them first, then those of no row and of other parts. */
function inOrderOfRows(problems: readonly Problem[]): readonly Problem[] {
  const rowOf = ({ first: [place] }: Problem): number =>
    place?.part === 'contacts' ? place.row : Number.MAX_SAFE_INTEGER;
  return problems.toSorted((a, b) => rowOf(a) - rowOf(b));
}

/** The time from the first to the last instant, which is in it; null where there is none. */
function spanOf(instants: NumberColumn | undefined): InstantRange | null {
  if (instants === undefined || instants.min > instants.max) return null;
  return { from: instants.min, to: instants.max + 1 };
}

/** The time from the first to the last instant of a stretch of time and of rows that last. */
function hullOf(stretch: InstantRange, { from, to }: SpanTable): InstantRange {
  return {
    from: from.reduce((first, start) => Math.min(first, start), stretch.from),
    to: to.reduce((last, end) => Math.max(last, end), stretch.to),
  };
}

/** The time from the first to the last instant of the rows of parts; null where there is none. */
function spanOfParts(parts: readonly PartRows[]): InstantRange | null {
  const spans = parts
    .filter(({ schema }) => schema.part !== 'agents' && schema.part !== 'events')
    .flatMap(({ columns }) => {
      const [at, from, to] = ['at', 'from', 'to'].map(
        (name) => columns.get(name) as NumberColumn | undefined,
      );
      return [spanOf(at), from && to && from.min < to.max ? { from: from.min, to: to.max } : null];
    })
    .filter((span): span is InstantRange => span !== null && span !== undefined);
  if (spans.length === 0) return null;
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

function partOf(parts: readonly PartRows[], name: string): PartRows | undefined {
  return parts.find(({ schema }) => schema.part === name);
}

/** The rows of a part without what is foreign of their money. */
function withOwnMoney(part: PartRows, { isForeign }: SettledCurrency): PartRows {
  const foreign = foreignRows(part.columns.get('currency') as CodeColumn | undefined, isForeign);
  if (foreign === undefined) return part;
  const money = part.schema.fields.flatMap(({ name, kind }) => (kind === 'money' ? [name] : []));
  return { ...part, columns: withoutForeign(part.columns, money, foreign) };
}

/** Whether rows say a field themselves. */
function isDelivered({ fields }: PartRows['schema'], name: string): boolean {
  return fields.find((field) => field.name === name)?.kind !== 'end';
}

/** Rows are counted whatever part they are of. */
function added(counts: ReadCounts, part: PartRows): ReadCounts {
  return {
    read: counts.read + part.counts.read,
    kept: counts.kept + part.rows,
    rejected: counts.rejected + part.counts.rejected,
    repaired: counts.repaired + part.counts.repaired,
    deduplicated: counts.deduplicated + part.counts.deduplicated,
  };
}

/** Makes the derived columns of contacts that other parts of the data tell. */
type OfParts = Readonly<Record<'surveyed' | 'shiftWorked' | ResponseField, () => Column | undefined>>;

/** A comment may stand on a contact without any response, too. */
function ofResponses(
  ofContacts: (field: ResponseField) => Column | undefined,
  stored: (name: string) => Column | undefined,
): Readonly<Record<ResponseField, () => Column | undefined>> {
  return {
    'response.comment': () => ofContacts('response.comment') ?? stored('comment'),
    'response.csat': () => ofContacts('response.csat'),
    'response.nps': () => ofContacts('response.nps'),
    'response.ces': () => ofContacts('response.ces'),
  };
}

/** Contacts as columns, the derived ones made when first asked for. */
export class ContactTable implements Table, ContactColumns {
  readonly rows: number;
  readonly fields: readonly string[];
  readonly #stored: ReadonlyMap<string, Column>;
  readonly #derived = new Map<string, Column | undefined>();
  readonly #ofParts: OfParts;
  #conversations: Conversations | undefined;
  #customers: CustomerRuns | undefined;

  /** @param ofParts makes the columns of those names, which other parts tell */
  constructor(
    rows: number,
    columns: ReadonlyMap<string, Column>,
    dimensions: readonly string[],
    ofParts: OfParts,
  ) {
    this.rows = rows;
    this.#stored = columns;
    this.#ofParts = ofParts;
    const names = [...contactFields.map((field) => field.name), ...dimensions];
    this.fields = rows === 0 ? [] : names.filter((name) => columns.has(name));
  }

  column(name: string): Column | undefined {
    const derive = Object.hasOwn(this.#ofParts, name)
      ? this.#ofParts[name as keyof OfParts]
      : derivations.get(name);
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

  /** Found when first asked for. */
  get customers(): CustomerRuns | undefined {
    const customer = this.#stored.get('customer') as CodeColumn | undefined;
    if (customer === undefined) return undefined;
    this.#customers ??= findCustomerRuns({
      customer,
      direction: this.#stored.get('direction') as CodeColumn,
      firstLeg: this.column('firstLeg') as CodeColumn,
      startedAt: this.#stored.get('startedAt') as NumberColumn,
      id: this.#stored.get('id') as TextColumn | undefined,
    });
    return this.#customers;
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
  ['conversationForeignMoney', ofAnyLeg('foreignMoney')],
  ['conversationEndedAt', endOfLegs],
  ['conversationCsat', ofLastKnownLeg('response.csat')],
  ['conversationNps', ofLastKnownLeg('response.nps')],
  ['conversationCes', ofLastKnownLeg('response.ces')],
  ['conversationTransferred', ofAnyLeg('transferred')],
  ['countedCustomer', customersOfContacts],
  ['previousOfCustomer', customerGap({ to: 'previous', sameTopic: false })],
  ['nextOfCustomer', customerGap({ to: 'next', sameTopic: false })],
  ['previousOfCustomerAndTopic', customerGap({ to: 'previous', sameTopic: true })],
  ['nextOfCustomerAndTopic', customerGap({ to: 'next', sameTopic: true })],
]);
