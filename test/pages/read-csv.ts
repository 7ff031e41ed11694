/** The cells of an RFC 4180 text, line by line; a byte order mark is left out. */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = text.replace(/^\ufeff/, '');
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\n') {
      lines.at(-1)!.push(cell.replace(/\r$/, ''));
      cell = '';
      if (letter === '\n') lines.push([]);
    } else cell += letter;
  }
  if (quoted) throw new Error('a quote is left open');
  return lines.slice(0, -1);
}
