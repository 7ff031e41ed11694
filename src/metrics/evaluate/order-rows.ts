/** What rows are ordered by: a number a row, NaN for null. */
export interface RowOrder {
  readonly values: ArrayLike<number>;
  readonly descending: boolean;
}

/** Row numbers in the order asked for; nulls last both ways, ties in the order of the rows, which is that of the keys. */
export function orderRows(rows: number, orders: readonly RowOrder[]): Uint32Array {
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) order[row] = row;
  if (orders.length === 0) return order;
  return order.sort((a, b) => {
    for (const { values, descending } of orders) {
      const x = values[a] as number;
      const y = values[b] as number;
      if (x === y) continue;
      const [xNull, yNull] = [Number.isNaN(x), Number.isNaN(y)];
      if (xNull || yNull) {
        if (xNull && yNull) continue;
        return xNull ? 1 : -1;
      }
      return x < y === descending ? 1 : -1;
    }
    return a - b;
  });
}
