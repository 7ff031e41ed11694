/** Breaks a text into lines no wider than there is room, between words (or, in scripts without spaces, their parts). */
export function wrapText(
  text: string,
  language: string,
  room: number,
  width: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    // A full stop or comma stays with the word before it, even a little beyond the room.
    const clings = /^[\p{P}\p{S}]$/u.test(segment) && line !== '';
    if (line !== '' && !clings && width((line + segment).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = segment.trimStart();
    } else {
      line += segment;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
