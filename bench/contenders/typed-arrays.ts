import type { Row, RowFile } from '../row.js';
import type { Contender } from './contender.js';
import { answersOf, type Findings, yearDays } from './typed-arrays/answers-of.js';
import { Columns } from './typed-arrays/columns.js';
import { countRepeats, orderByStart } from './typed-arrays/repeats.js';
import { scan } from './typed-arrays/scan.js';

/** `JSON.parse` into arrays and codes made for these fields, and one loop made for these questions: what takes a day to write. */
export function typedArrays(): Contender {
  const columns = new Columns();
  let order: Uint32Array | undefined;
  const add = (rows: readonly Row[]): void => {
    columns.add(rows);
    order = undefined;
  };
  const findings: Findings = {
    queues: columns.queues.values,
    agents: columns.agents.values,
    scan: (selection) => scan(columns, selection, yearDays),
    countRepeats: () => countRepeats(columns, (order ??= orderByStart(columns))),
  };
  return {
    async ingest(bytes) {
      add((JSON.parse(new TextDecoder().decode(bytes)) as RowFile).contacts);
    },
    async ingestStream(stream) {
      add(((await new Response(stream).json()) as RowFile).contacts);
    },
    ask: async (view) => answersOf(findings, view),
    async append(bytes) {
      add(JSON.parse(new TextDecoder().decode(bytes)) as Row[]);
    },
  };
}
