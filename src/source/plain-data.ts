/**
 * Whether a value is what JSON could have been: a copy of it for another thread then says all that it does. Others (of a
 * class of the host's, with functions) are read where they are.
 */
export function isPlainData(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isPlainData);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return false;
  for (const name in value) if (!isPlainData((value as Record<string, unknown>)[name])) return false;
  return true;
}
