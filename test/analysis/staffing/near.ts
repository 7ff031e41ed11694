import assert from 'node:assert/strict';

/** To 1e-9 of the exact value, relatively; of values below 1e-6, to 1e-15. */
export function near(actual: number | null, exact: number, what: string): void {
  assert.ok(actual !== null, `${what}: null instead of ${exact}`);
  const error = Math.abs(actual - exact) / Math.max(Math.abs(exact), 1e-6);
  assert.ok(error <= 1e-9, `${what}: ${actual} instead of ${exact}`);
}
