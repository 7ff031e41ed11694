import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

const path = '.cache/test-times.json';

/** How long each test file took when it last ran here, in ms, so that a run can begin with what takes longest. */
export class FileTimes {
  readonly #last: Readonly<Record<string, number>>;
  readonly #now: Record<string, number> = {};

  constructor() {
    this.#last = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>) : {};
  }

  /** The longest first, so that none of them is left to run alone at the end. */
  sorted(files: readonly string[]): string[] {
    return files.toSorted((a, b) => (this.#last[b] ?? 0) - (this.#last[a] ?? 0));
  }

  async *noted(events: AsyncIterable<TestEvent>): AsyncGenerator<TestEvent> {
    for await (const event of events) {
      if ((event.type === 'test:pass' || event.type === 'test:fail') && event.data.nesting === 0) {
        const file = relative('.', event.data.file ?? event.data.name);
        this.#now[file] = (this.#now[file] ?? 0) + Math.round(event.data.details.duration_ms);
      }
      yield event;
    }
  }

  keep(): void {
    mkdirSync('.cache', { recursive: true });
    writeFileSync(path, JSON.stringify({ ...this.#last, ...this.#now }));
  }
}
