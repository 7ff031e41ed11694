/**
 * Moves places apart until neighbours are `gap` from each other, within `low` and `high`, keeping their order and
 * moving them as little as can be (least squares: pooling adjacent violators). Answers in the order of the question;
 * equal places keep theirs. Where there is too little room, neighbours come closer than `gap`, evenly.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): number[] {
  const count = places.length;
  if (count > 1) gap = Math.min(gap, (high - low) / (count - 1));
  const order = places.map((_, at) => at).sort((a, b) => (places[a] as number) - (places[b] as number));
  // Less the gaps before it, each place need only be no less than the one before.
  const pools: { sum: number; size: number }[] = [];
  order.forEach((at, rank) => {
    let pool = { sum: (places[at] as number) - rank * gap, size: 1 };
    for (
      let before = pools.at(-1);
      before && before.sum / before.size > pool.sum / pool.size;
      before = pools.at(-1)
    ) {
      pool = { sum: before.sum + pool.sum, size: before.size + pool.size };
      pools.pop();
    }
    pools.push(pool);
  });
  const moved: number[] = [];
  let rank = 0;
  for (const { sum, size } of pools) {
    const place = Math.max(low, Math.min(high - (count - 1) * gap, sum / size));
    for (const end = rank + size; rank < end; rank++) moved[order[rank] as number] = place + rank * gap;
  }
  return moved;
}
