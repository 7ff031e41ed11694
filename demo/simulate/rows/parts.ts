import { dateOfDay, IsoWriter } from '../calendar/zone-clock.js';
import type { HappeningKind } from '../demand/happenings.js';
import type { World } from '../world.js';
import { type ContactRow, ContactWriter } from './contacts.js';
import { type EvaluationRow, evaluationRows } from './evaluations.js';
import { drawFlaws, flawedRows } from './flaws.js';
import { agentId } from './ids.js';
import { type LedgerRow, ledgerRows } from './ledger.js';
import { type ShiftRow, shiftRows } from './shifts.js';
import { type CustomersRow, customersRows, type HeadcountRow, headcountRows } from './stocks.js';
import { type SurveyRow, surveyRows } from './surveys.js';

export interface AgentRow {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly startedOn: string;
}

export interface EventRow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly kind: HappeningKind;
}

/** What a data set says before its rows. */
export interface Head {
  readonly note: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly covers: { readonly from: string; readonly to: string };
  readonly scales: Readonly<
    Record<string, { readonly min: number; readonly max: number; readonly better?: 'higher' | 'lower' }>
  >;
  readonly absentIsFalse: readonly string[];
  readonly targets: Readonly<Record<string, { readonly target: number; readonly floor?: number }>>;
}

/** The rows of each part, made one by one as they are asked for. */
export interface Parts {
  readonly contacts: Iterable<ContactRow>;
  readonly surveys: Iterable<SurveyRow>;
  readonly evaluations: Iterable<EvaluationRow>;
  readonly shifts: Iterable<ShiftRow>;
  readonly ledger: Iterable<LedgerRow>;
  readonly headcount: Iterable<HeadcountRow>;
  readonly customers: Iterable<CustomersRow>;
  readonly agents: Iterable<AgentRow>;
  readonly events: Iterable<EventRow>;
}

export function headOf({ period }: World): Head {
  return {
    note: 'Simulated: an invented centre, its agents and customers. Any likeness is chance.',
    timeZone: period.zone,
    currency: 'EUR',
    covers: { from: period.days[0]!.date, to: period.lastDate },
    scales: { csat: { min: 1, max: 5 }, nps: { min: 0, max: 10 }, ces: { min: 1, max: 7, better: 'lower' } },
    absentIsFalse: ['complaint'],
    targets: {
      'service-level': { target: 0.8, floor: 0.6 },
      'abandon-rate': { target: 0.06, floor: 0.15 },
      'average-handle-time': { target: 360, floor: 480 },
      csat: { target: 0.75, floor: 0.6 },
      nps: { target: 20, floor: 0 },
      fcr: { target: 0.7, floor: 0.55 },
      'transfer-rate': { target: 0.06, floor: 0.12 },
      'quality-score': { target: 0.85, floor: 0.7 },
      'schedule-adherence': { target: 0.93, floor: 0.85 },
    },
  };
}

export function partsOf(world: World): Parts {
  return {
    contacts: contactRows(world),
    surveys: surveyRows(world),
    evaluations: evaluationRows(world),
    shifts: shiftRows(world),
    ledger: ledgerRows(world),
    headcount: headcountRows(world),
    customers: customersRows(world),
    agents: agentRows(world),
    events: eventRows(world),
  };
}

/** In the order in which contacts begin. */
function* contactRows(world: World): Generator<ContactRow> {
  const writer = new ContactWriter(world);
  const flaws = drawFlaws(world);
  for (let leg = 0; leg < world.legs.count; leg += 1) {
    const row = writer.row(leg);
    const flaw = flaws.get(leg);
    if (flaw === undefined) yield row;
    else yield* flawedRows(row, flaw);
  }
}

function* agentRows({ agents }: World): Generator<AgentRow> {
  for (const { index, name, team, startedDay } of agents) {
    yield { id: agentId(index), name, team, startedOn: dateOfDay(startedDay) };
  }
}

function* eventRows({ happenings, period }: World): Generator<EventRow> {
  const iso = new IsoWriter(period.clock);
  for (const { from, to, label, kind } of happenings) {
    // What is changed stays so: the event is the day of it.
    const until = kind === 'change' ? period.dayAt(from).to : to;
    yield { from: iso.write(period.start + from), to: iso.write(period.start + until), label, kind };
  }
}
