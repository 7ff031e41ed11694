import fc from 'fast-check';

/** A value or null; `nil` times of ten it is null. */
export function maybe<T>(value: fc.Arbitrary<T>, nil = 3): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 10 - nil, arbitrary: value }, { weight: nil, arbitrary: fc.constant(null) });
}
