/** Each listed group's sum of some of its `size` cells. */
export function groupSums(
  cells: Int32Array,
  groups: Int32Array,
  size: number,
  added: Int32Array,
): Float64Array {
  const sums = new Float64Array(groups.length);
  for (let g = 0; g < groups.length; g += 1) {
    const first = (groups[g] as number) * size;
    let sum = 0;
    for (let k = 0; k < added.length; k += 1) sum += cells[first + (added[k] as number)] as number;
    sums[g] = sum;
  }
  return sums;
}
