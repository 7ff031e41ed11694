/** Whether no value is less than the one before it. */
export function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i += 1)
    if ((values[i - 1] as number) > (values[i] as number)) return false;
  return true;
}
