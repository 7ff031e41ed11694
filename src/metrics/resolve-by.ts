import { isTimeCycle, isTimeGrain } from '../time/grain.js';
import { isNumberField, isNumericField, isTextField, toColumnUnit } from './field-kinds.js';
import { keyName } from './key-name.js';
import { show } from './parameters.js';
import type { By } from './query.js';

/** The keys of a query, checked. Throws where one has a wrong form, is there twice, or is a second time grain. */
export function resolveBy(by: unknown): readonly By[] {
  if (by === undefined) return [];
  if (!Array.isArray(by)) throw new TypeError(`by is not a list of keys: ${show(by)}`);
  const keys = (by as readonly unknown[]).map(resolveKey);
  const names = new Set<string>();
  let grain: string | undefined;
  for (const key of keys) {
    const name = keyName(key);
    if (names.has(name)) throw new RangeError(`key named twice: ${name}`);
    names.add(name);
    if (typeof key === 'object' && 'time' in key) {
      if (grain !== undefined) throw new RangeError(`second time grain beside ${grain}: ${name}`);
      grain = name;
    }
  }
  return keys;
}

function resolveKey(key: unknown): By {
  if (typeof key === 'string') return dimension(key);
  if (typeof key === 'object' && key !== null) {
    const names = Object.keys(key).toSorted().join();
    const { time, cycle, bin, edges } = key as Readonly<Record<string, unknown>>;
    if (names === 'time') {
      if (typeof time === 'string' && isTimeGrain(time)) return { time };
      throw new RangeError(`unknown time grain: ${show(time)}`);
    }
    if (names === 'cycle') {
      if (typeof cycle === 'string' && isTimeCycle(cycle)) return { cycle };
      throw new RangeError(`unknown cycle: ${show(cycle)}`);
    }
    if (names === 'bin,edges') return bins(bin, edges);
  }
  throw new TypeError(`key is neither a dimension, {time}, {cycle} nor {bin, edges}: ${show(key)}`);
}

function dimension(name: string): By {
  if (name === '') throw new RangeError('dimension without a name: ""');
  if (isNumberField(name)) throw new RangeError(`number field is no dimension without bins: ${name}`);
  if (isTextField(name)) throw new RangeError(`field is no dimension: ${name}`);
  return name;
}

function bins(bin: unknown, edges: unknown): By {
  if (typeof bin !== 'string' || !isNumericField(bin)) {
    throw new RangeError(`field is no number to bin: ${show(bin)}`);
  }
  if (!Array.isArray(edges)) throw new TypeError(`edges is not a list of numbers: ${show(edges)}`);
  if (edges.length === 0) throw new RangeError('edges is an empty list: []');
  const numbers: number[] = [];
  for (const edge of edges as readonly unknown[]) {
    if (typeof edge !== 'number') throw new TypeError(`edge of ${bin} is not a number: ${show(edge)}`);
    if (!Number.isFinite(edge)) throw new RangeError(`edge of ${bin} is not finite: ${edge}`);
    const last = numbers.at(-1);
    if (last !== undefined && toColumnUnit(bin, edge) <= toColumnUnit(bin, last)) {
      throw new RangeError(`edges of ${bin} do not ascend: ${edge}`);
    }
    numbers.push(edge);
  }
  return { bin, edges: numbers };
}
