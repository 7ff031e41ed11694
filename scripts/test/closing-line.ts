/** What a test runner counted. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The line that every runner here ends with, alone on its line. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The counts of a closing line; undefined for any other line. */
export function parseClosingLine(line: string): Counts | undefined {
  const match = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line.trim());
  return match
    ? { passed: Number(match[1]), failed: Number(match[2]), skipped: Number(match[3]) }
    : undefined;
}

/** The line by which a runner says that a test was left out, and why. */
export function skippedLine(name: string, reason: unknown): string {
  return `skipped: ${name}: ${typeof reason === 'string' && reason !== '' ? reason : 'no reason given'}`;
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
