import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const folder = 'test/pages/accessibility/heard';
const updates = process.env['UPDATE_SNAPSHOTS'] === '1';

/** More of a sentence than tells which one it is. */
const longest = 100;

/**
 * Holds lines against the file of a name, or writes it where `UPDATE_SNAPSHOTS=1`. Numbers are `#`: whether they are right
 * is for others to tell, here it is whether they are said. Says where both first differ, if they do.
 */
export function snapshotFaults(name: string, lines: readonly string[]): string[] {
  const path = `${folder}/${name}.txt`;
  const heard = lines.map(withoutNumbers).join('\n').trimEnd().split('\n');
  if (updates) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${heard.join('\n')}\n`);
    return [];
  }
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  const at = Array.from({ length: Math.max(heard.length, kept.length) }).findIndex(
    (_, line) => heard[line]?.trimEnd() !== kept[line]?.trimEnd(),
  );
  if (at < 0) return [];
  return [
    `${path}:${at + 1}: ${kept[at]?.trim() ?? 'the end'}, and now: ${heard[at]?.trim() ?? 'the end'} (where that is meant: UPDATE_SNAPSHOTS=1 npm run test:pages -- test/pages/accessibility)`,
  ];
}

function withoutNumbers(line: string): string {
  // A level is no number of the data; what is long and hexadecimal tells a version.
  const text = line
    .replaceAll(/\b(?=[0-9a-f]*\d)[0-9a-f]{8,}\b/g, '#')
    .replaceAll(/(?<!level )\d+(?:[.,:\u202f\u00a0]\d+)*/g, '#');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
