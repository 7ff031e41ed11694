/** The most lines of one failure that are told again. */
const most = 8;

/**
 * What failed, out of the lines of a step: each failure with the file it is in and the first lines of its error.
 * Runners mark what failed by a cross, and set what belongs to it further in. A step that marks nothing, as a
 * compiler does, is told of by its last lines.
 */
export function failureLines(lines: readonly string[]): string[] {
  const found: string[] = [];
  // The browser's runner names a file before its failures, among moves of the cursor.
  let file = '';
  for (let at = 0; at < lines.length; at += 1) {
    // oxlint-disable-next-line no-control-regex
    const line = lines[at]!.replaceAll(/\u001b\[\d*[A-Z]/gi, '');
    const [, named] = /^(\S+\.test\.ts):$/.exec(line) ?? [];
    if (named !== undefined) file = named;
    if (!isMarked(line)) continue;
    if (line.trimStart().startsWith('❌') && file !== '') found.push(file);
    found.push(line);
    const own = indentOf(line);
    let told = 0;
    for (let next = at + 1; next < lines.length; next += 1) {
      const inner = lines[next]!;
      if (inner.trim() === '' || indentOf(inner) <= own || isMarked(inner)) break;
      if (told < most) found.push(inner);
      told += 1;
    }
  }
  return found.length > 0 ? found : lines.filter((line) => line.trim() !== '').slice(-most * 2);
}

function isMarked(line: string): boolean {
  return /^\s*(✖|❌|𐄂) /u.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
