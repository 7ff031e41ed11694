/**
 * Where a key leads from one of `count` marks that follow one another along reading, or null where the key is the
 * page's. Arrows go to the next mark on their side of the paper, down to the next, up to the one before; Home and End to
 * the first and last. At an end a key stays where it is.
 */
export function roveAlong(mark: number, key: string, count: number, direction: 'ltr' | 'rtl'): number | null {
  if (count === 0) return null;
  const held = (place: number): number => Math.max(0, Math.min(count - 1, place));
  const forwards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case forwards:
    case 'ArrowDown':
      return held(mark + 1);
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
      return held(mark - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
