import type { Contender } from './contender.js';
import { BlockDays } from './js-limit/block-days.js';
import type { Columns } from './js-limit/columns.js';
import { ingest, ingestStream, readRows } from './js-limit/ingest.js';
import { countRepeats, gapsOf } from './js-limit/repeats.js';
import { rowClasses } from './js-limit/row-classes.js';
import { blockRows, scan } from './js-limit/scan.js';
import { answersOf, type Findings, yearDays } from './typed-arrays/answers-of.js';
import { hasQueue } from './typed-arrays/columns.js';

/**
 * How far one thread of JavaScript goes: a reader from bytes to arrays that knows these rows to the order of their members,
 * and loops that know these questions. What the kit is measured by.
 */
export function jsLimit(): Contender {
  let columns: Columns;
  let findings: Findings;
  const settle = (read: Columns): void => {
    columns = read;
    findings = findingsOf(read);
  };
  return {
    ingest: async (bytes) => settle(ingest(bytes)),
    ingestStream: async (stream, length) => settle(await ingestStream(stream, length)),
    ask: async (view) => answersOf(findings, view),
    async append(bytes) {
      readRows(columns, bytes);
      settle(columns);
    },
  };
}

function findingsOf(columns: Columns): Findings {
  const classes = rowClasses(columns.channels.values().map(hasQueue));
  const blocks = new BlockDays(columns, classes, blockRows);
  let gaps: Int32Array | undefined;
  return {
    queues: columns.queues.values(),
    agents: [null, ...columns.agents.values()],
    scan: (selection) => scan(columns, blocks, classes, selection, yearDays),
    countRepeats: () => countRepeats(columns, (gaps ??= gapsOf(columns))),
  };
}
