/** a / b, and NaN, which stands for null, where b is 0: whatever a is, nothing over nothing is no number. */
export function quotient(a: number, b: number): number {
  return b === 0 ? NaN : a / b;
}
