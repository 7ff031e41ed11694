import { binColumn } from './bin-counts.js';
import { type DistinctColumn, distinctColumn } from './distinct-ids.js';
import type { MeasureColumn, Partial, PartialKey } from './partial.js';

/** The listed groups alone, in the order of the list. */
export function selectGroups(partial: Partial, groups: Uint32Array): Partial {
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(groups, (group) => values[group] as number);
  const measures = new Map<string, MeasureColumn>();
  for (const [key, column] of partial.measures) {
    if (column.kind === 'bins') measures.set(key, pickBins(column, groups));
    else if (column.kind === 'distinct') measures.set(key, pickDistinct(column, groups));
    else measures.set(key, { kind: column.kind, values: pick(column.values) });
  }
  const keys = partial.keys.map((key): PartialKey =>
    key.kind === 'number'
      ? { ...key, values: pick(key.values) }
      : { ...key, codes: Uint32Array.from(groups, (group) => key.codes[group] as number) },
  );
  return { groups: groups.length, keys, measures };
}

function pickBins(column: Extract<MeasureColumn, { kind: 'bins' }>, groups: Uint32Array): MeasureColumn {
  const group: number[] = [];
  const bin: number[] = [];
  const count: number[] = [];
  groups.forEach((source, g) => {
    for (let k = column.start[source] as number; k < (column.start[source + 1] as number); k += 1) {
      group.push(g);
      bin.push(column.bin[k] as number);
      count.push(column.count[k] as number);
    }
  });
  return binColumn(groups.length, group, bin, count);
}

function pickDistinct({ atMost, start, ids }: DistinctColumn, groups: Uint32Array): MeasureColumn {
  const group: number[] = [];
  const id: number[] = [];
  groups.forEach((source, g) => {
    for (let k = start[source] as number; k < (start[source + 1] as number); k += 1) {
      group.push(g);
      id.push(ids[k] as number);
    }
  });
  return distinctColumn(groups.length, atMost, group, id);
}
