import type { Condition, Period } from '../../metrics/query.js';
import { parseIsoText } from '../../time/iso-text.js';
import type { ReportSpec } from './report-spec.js';

/** Remembers what could not be read: where in the report it stands, and what stands there. */
export type Refuse = (path: string, value: unknown) => undefined;

/** Reads a text of a report, whose placeholders are checked. */
export type ReadText = (path: string, value: unknown) => string | undefined;

/** Whether a value is an object with members, as JSON has them. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own member, so that nothing is read off a prototype. */
export function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A period of two times, both with an offset or both on the data's clock: else which is earlier nobody here knows. */
export function readPlainPeriod(path: string, value: unknown, refuse: Refuse): Period | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return refuse(path, value);
  const from = own(value, 'from');
  const to = own(value, 'to');
  if (typeof from !== 'string' || typeof to !== 'string') return refuse(path, value);
  const [start, end] = [parseIsoText(from), parseIsoText(to)];
  return start && end && start.local === end.local && start.ms < end.ms ? { from, to } : refuse(path, value);
}

/** What is compared with. */
export function readCompare(path: string, value: unknown, refuse: Refuse): ReportSpec['compare'] {
  const named = (['previous-period', 'previous-year', 'none'] as const).find((one) => one === value);
  return named ?? readPlainPeriod(path, value, refuse);
}

/** A filter by its form: a condition that no field can have is told by whoever asks. */
export function readWhere(
  path: string,
  value: unknown,
  refuse: Refuse,
): Readonly<Record<string, Condition>> | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return refuse(path, value);
  const conditions = Object.entries(value).filter(
    ([field, condition]) => isCondition(condition) || refuse(`${path}.${field}`, condition),
  );
  return conditions.length === 0 ? undefined : (Object.fromEntries(conditions) as Record<string, Condition>);
}

function isCondition(value: unknown): boolean {
  const isValue = (one: unknown): boolean => typeof one === 'string' || one === null;
  if (isValue(value)) return true;
  if (Array.isArray(value)) return value.every(isValue);
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  if (names.join() === 'not') return Array.isArray(value['not']) && value['not'].every(isValue);
  const isBound = (name: string): boolean => name === 'min' || name === 'max';
  return names.length > 0 && names.every((name) => isBound(name) && Number.isFinite(value[name]));
}
