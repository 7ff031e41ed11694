import type { MeasureColumn } from './partial.js';

/** A column whose values are made when they are first read: of what metrics need, a page reads little. */
export function laterColumn(kind: 'add' | 'max', make: () => Float64Array): MeasureColumn {
  let values: Float64Array | undefined;
  return {
    kind,
    get values() {
      return (values ??= make());
    },
  };
}
