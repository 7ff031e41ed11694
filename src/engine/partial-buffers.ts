import type { MeasureColumn, Partial } from '../query/partial.js';

/** The buffers of some partials, each once: they are moved to whoever asked. */
export function partialBuffers(partials: readonly Partial[]): readonly unknown[] {
  const buffers = new Set<unknown>();
  for (const { keys, measures } of partials) {
    for (const key of keys) buffers.add((key.kind === 'code' ? key.codes : key.values).buffer);
    for (const column of measures.values()) for (const { buffer } of arraysOf(column)) buffers.add(buffer);
  }
  return [...buffers];
}

function arraysOf(column: MeasureColumn): readonly { readonly buffer: unknown }[] {
  if (column.kind === 'bins') return [column.start, column.bin, column.count];
  return column.kind === 'distinct' ? [column.start, column.ids] : [column.values];
}
