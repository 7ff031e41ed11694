/** How long, in ms, one figure is taken again and again: contenders that take seconds to answer would take hours. */
export const patience = 2000;

/** Times of doing something up to `most` times: none begins once those before have taken longer than `longest` in all. */
export async function repeated(
  most: number,
  time: (turn: number) => Promise<number>,
  longest = patience,
): Promise<number[]> {
  const times: number[] = [];
  let sum = 0;
  while (times.length < most && sum <= longest) {
    const taken = await time(times.length);
    times.push(taken);
    sum += taken;
  }
  return times;
}
