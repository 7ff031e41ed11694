import type { DataFacts } from './define.js';
import type { ParameterName } from './parameter-names.js';
import { defaultChannels, queueChannels } from './populations.js';

/** How a metric's parameters are read: a wrong name or form throws at once, naming it. */
type Given = Readonly<Record<string, unknown>>;

/** Throws a RangeError for a name that the metric does not have. */
export function refuseUnknown(given: Given, names: readonly ParameterName[]): void {
  for (const name of Object.keys(given)) {
    if (!(names as readonly string[]).includes(name)) throw new RangeError(`unknown parameter: ${name}`);
  }
}

/** One of a list of words. */
export function choice<T extends string>(given: Given, name: string, choices: readonly T[], fallback: T): T {
  const value = given[name];
  if (value === undefined) return fallback;
  const found = choices.find((word) => word === value);
  if (found === undefined) throw new RangeError(`unknown ${name}: ${show(value)}`);
  return found;
}

export function flag(given: Given, name: string, fallback: boolean): boolean {
  const value = given[name];
  if (value === undefined) return fallback;
  if (typeof value !== 'boolean') throw new TypeError(`${name} is not a boolean: ${show(value)}`);
  return value;
}

/** A number of seconds, 0 or more. */
export function seconds(given: Given, name: string, fallback: number): number {
  const value = given[name];
  return value === undefined ? fallback : checkedSeconds(value, name);
}

export function checkedSeconds(value: unknown, name: string): number {
  if (typeof value !== 'number') throw new TypeError(`${name} is not a number: ${show(value)}`);
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} is not a time: ${value}`);
  return value;
}

/** A number of days, more than 0; it may be a fraction. */
export function days(given: Given, name: string, fallback: number): number {
  const value = given[name];
  if (value === undefined) return fallback;
  if (typeof value !== 'number') throw new TypeError(`${name} is not a number: ${show(value)}`);
  if (!Number.isFinite(value) || value <= 0) throw new RangeError(`${name} is no length of time: ${value}`);
  return value;
}

/** Names of channels, or 'all': those of the data. By default those with a queue. */
export function channels(given: Given, facts: DataFacts): readonly string[] {
  const value = given['channels'];
  if (value === undefined) return defaultChannels(facts);
  if (value === 'all') return facts.channels.length === 0 ? queueChannels : facts.channels.toSorted();
  if (!Array.isArray(value)) throw new TypeError(`channels is not a list of names: ${show(value)}`);
  if (value.length === 0) throw new RangeError('channels is an empty list: []');
  const names: string[] = [];
  for (const name of value as readonly unknown[]) {
    if (typeof name !== 'string') throw new TypeError(`channel is not a name: ${show(name)}`);
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** Names of channels, or 'all': those of the data. By default all. */
export function allChannels(given: Given, facts: DataFacts): readonly string[] {
  return channels({ channels: given['channels'] ?? 'all' }, facts);
}

/** What is counted: legs, or conversations. */
export function countingUnit(given: Given): CountingUnit {
  return choice(given, 'unit', countingUnits, 'leg');
}
const countingUnits = ['leg', 'conversation'] as const;
export type CountingUnit = (typeof countingUnits)[number];

/** The unit as a parameter that matters for the variant: what is usual is not said. */
export function unitVariant({ unit }: { readonly unit: CountingUnit }): { readonly unit?: CountingUnit } {
  return unit === 'conversation' ? { unit } : {};
}

/** The offending value at the end of a message. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
