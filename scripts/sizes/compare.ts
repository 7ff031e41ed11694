import type { Size } from './measure.js';

/** How far gzip may differ between two versions of zlib on the same bytes. */
const gzipTolerance = 0.005;

/** How measured sizes differ from the recorded ones; a smaller one is a difference too, so that the record stays true. */
export function sizeChanges(
  recorded: Readonly<Record<string, Size>>,
  measured: Readonly<Record<string, Size>>,
): string[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(measured)])];
  return names.flatMap((name) => {
    const before = recorded[name];
    const now = measured[name];
    if (before === undefined) return [`${name}: ${now!.min} bytes, not recorded yet`];
    if (now === undefined) return [`${name}: recorded, but no longer built`];
    if (before.min === now.min && Math.abs(now.gzip - before.gzip) <= before.gzip * gzipTolerance) return [];
    return [`${name}: ${change(before.min, now.min)} bytes, ${change(before.gzip, now.gzip)} with gzip`];
  });
}

function change(before: number, now: number): string {
  return `${before} → ${now} (${now >= before ? '+' : ''}${now - before})`;
}
