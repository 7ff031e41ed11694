import { codeModule } from '../code-module.js';
import type { Problem } from '../problem.js';
import type { WeekStart } from '../time/grain.js';
import { parseEdge } from '../time/period.js';
import type { InstantRange } from '../time/range.js';
import { earliestInstant, hostZoneName, isZoneName, latestInstant, Zone } from '../time/zone.js';
import type { Scale, Scales, TargetSetting } from './contact-data.js';
import { booleanFields } from './contact-schema.js';
import { limitsOf, type Limits } from './limits.js';
import { isCurrency } from './currency-code.js';
import { partNames } from './part-names.js';
import type { DataPolicy } from './policy/data-policy.js';
import type { RowPolicy } from './policy/row-policy.js';
import { coded, foundKind, valueText } from './problem-log.js';

/** What a host may say of the data, for where they do not say it themselves. */
export interface SettingOptions {
  /** IANA name of the wall clock. */
  readonly timeZone?: string;
  /** ISO 4217 code. */
  readonly currency?: string;
  /** First day of the week, 1 = Monday (default) … 7 = Sunday. */
  readonly weekStart?: WeekStart;
  readonly limits?: { readonly rows?: number; readonly values?: number; readonly bytes?: number };
  /** What is kept back of the data; see `DataPolicy`. */
  readonly policy?: DataPolicy;
}

/** A data set's own members, read. */
export interface Settings {
  readonly zone: Zone;
  readonly weekStart: WeekStart;
  /** As declared, by the host or the data. */
  readonly currency: string | null;
  readonly covers: InstantRange | null;
  readonly scales: Scales;
  readonly absentIsFalse: ReadonlySet<string>;
  readonly targets: ReadonlyMap<string, TargetSetting>;
  readonly limits: Limits;
  /** Null where the host keeps nothing back. */
  readonly policy: RowPolicy | null;
  readonly problems: readonly Problem[];
}

type Members = Readonly<Record<string, unknown>>;

export const defaultScales: Scales = {
  csat: { min: 1, max: 5, better: 'higher' },
  nps: { min: 0, max: 10, better: 'higher' },
  ces: { min: 1, max: 7, better: 'lower' },
};

/** Reads everything of a data set but its rows; bad members are told as problems, and left out. */
export class SettingsReader {
  readonly limits: Limits;
  /** Null where the host keeps nothing back. */
  readonly policy: RowPolicy | null;
  readonly #options: SettingOptions;

  /**
   * Throws a RangeError for options that no data can cause: a first day of the week or a limit that is none.
   *
   * @param policy that of the options, at work
   */
  constructor(options: SettingOptions, policy: RowPolicy | null = null) {
    const { weekStart = 1 } = options;
    if (!([1, 2, 3, 4, 5, 6, 7] as readonly unknown[]).includes(weekStart)) {
      throw new RangeError(`invalid first day of the week: ${String(weekStart)}`);
    }
    this.#options = options;
    this.limits = limitsOf(options.limits);
    // What it keeps back would else be shown.
    if (options.policy !== undefined && policy === null) throw new TypeError('a policy that is not at work');
    this.policy = policy;
  }

  read(members: Members): Settings {
    const { limits, policy } = this;
    const { timeZone, currency, weekStart = 1 } = this.#options;
    const problems: Problem[] = [];
    const zone = new Zone(zoneName([members['timeZone'], timeZone], problems));
    const settings: Settings = {
      zone,
      weekStart,
      currency: readCurrency([members['currency'], currency], problems),
      covers: readCovers(members['covers'], zone, problems),
      scales: readScales(members['scales'], problems),
      absentIsFalse: readAbsentIsFalse(members['absentIsFalse'], policy, problems),
      targets: readTargets(members['targets'], problems),
      limits,
      policy,
      problems,
    };
    problems.push(...partProblems(members));
    return settings;
  }
}

const policyCode = codeModule(() => import('./policy/policy-at-work.js'));

/** As a `SettingsReader` is made, with the policy of the options, whose code is loaded where there is one. */
export async function settingsReader(options: SettingOptions): Promise<SettingsReader> {
  if (options.policy === undefined) return new SettingsReader(options);
  const { policyAtWork } = await policyCode();
  return new SettingsReader(options, policyAtWork(options.policy));
}

/** Members that a data set has beside its parts. */
const ownMembers = ['timeZone', 'currency', 'covers', 'scales', 'absentIsFalse', 'targets'];

function partProblems(members: Members): Problem[] {
  const problems: Problem[] = [];
  const names = Object.keys(members);
  const parts = ['contacts', ...partNames];
  if (names.length > 0 && ![...ownMembers, ...parts].some((name) => names.includes(name))) {
    problems.push(coded('unreadable-input', { found: 'object' }));
  }
  for (const part of parts) {
    const rows = members[part];
    if (!isGiven(rows)) continue;
    if (!Array.isArray(rows)) problems.push(coded('wrong-part-type', { part, found: foundKind(rows) }));
  }
  return problems;
}

/** The first of what is given that is a zone; else the machine's. */
function zoneName(candidates: readonly unknown[], problems: Problem[]): string {
  const given = candidates.filter(isGiven);
  const zone = given.find((name) => typeof name === 'string' && isZoneName(name)) as string | undefined;
  const used = zone ?? hostZoneName();
  if (given.length === 0) problems.push(coded('time-zone-missing', { zone: used }));
  for (const value of given) {
    if (value === zone) break;
    problems.push(coded('time-zone-unknown', { value: valueText(value), zone: used }));
  }
  return used;
}

function readCurrency(candidates: readonly unknown[], problems: Problem[]): string | null {
  for (const value of candidates.filter(isGiven)) {
    if (isCurrency(value)) return value;
    problems.push(coded('currency-invalid', { value: valueText(value) }));
  }
  return null;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function readCovers(asked: unknown, zone: Zone, problems: Problem[]): InstantRange | null {
  if (!isGiven(asked)) return null;
  const { from, to } = isRecord(asked) ? asked : ({} as Members);
  const range = { from: edge(from, zone), to: edge(to, zone) };
  if (range.from < range.to) return range;
  const value = isRecord(asked) ? `${String(valueText(from))} – ${String(valueText(to))}` : valueText(asked);
  problems.push(coded('covers-invalid', { value }));
  return null;
}

function edge(value: unknown, zone: Zone): number {
  const instant = typeof value === 'number' ? value : parseEdge(value, zone);
  return instant !== undefined && instant >= earliestInstant && instant <= latestInstant + 1 ? instant : NaN;
}

function readScales(asked: unknown, problems: Problem[]): Scales {
  const scales: Record<string, Scale> = { ...defaultScales };
  if (isGiven(asked) && !isRecord(asked)) {
    problems.push(coded('option-invalid', { option: 'scales', value: valueText(asked) }));
  }
  for (const kind of Object.keys(defaultScales) as (keyof Scales)[]) {
    const given = isRecord(asked) ? asked[kind] : undefined;
    if (!isGiven(given)) continue;
    const { min, max, better = defaultScales[kind].better } = isRecord(given) ? given : ({} as Members);
    if (
      isFiniteNumber(min) &&
      isFiniteNumber(max) &&
      min < max &&
      (better === 'higher' || better === 'lower')
    ) {
      scales[kind] = { min, max, better };
    } else problems.push(coded('scale-invalid', { kind }));
  }
  return scales as unknown as Scales;
}

/** Of a field that is dropped nothing is known, not even that it is false. */
function readAbsentIsFalse(asked: unknown, policy: RowPolicy | null, problems: Problem[]): Set<string> {
  const fields = new Set<string>();
  if (!isGiven(asked)) return fields;
  for (const field of Array.isArray(asked) ? (asked as readonly unknown[]) : [asked]) {
    if (Array.isArray(asked) && booleanFields.includes(field as string)) {
      if (policy?.drops(field as string) !== true) fields.add(field as string);
    } else problems.push(coded('option-invalid', { option: 'absentIsFalse', value: valueText(field) }));
  }
  return fields;
}

function readTargets(asked: unknown, problems: Problem[]): Map<string, TargetSetting> {
  const targets = new Map<string, TargetSetting>();
  if (!isGiven(asked)) return targets;
  if (!isRecord(asked)) {
    problems.push(coded('option-invalid', { option: 'targets', value: valueText(asked) }));
    return targets;
  }
  for (const [metric, setting] of Object.entries(asked)) {
    const { target, floor = null } = isRecord(setting) ? setting : ({} as Members);
    if (isFiniteNumber(target) && (floor === null || isFiniteNumber(floor))) {
      targets.set(metric, floor === null ? { target } : { target, floor });
    } else problems.push(coded('target-invalid', { metric }));
  }
  return targets;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Whether a value is an object that is no array. */
export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
