import { fitText } from './plot-frame.js';

/**
 * Breaks a text into lines no wider than there is room, between words (or, in scripts without spaces, their parts). Where
 * its language is not told, words are those of the reader's.
 */
export function wrapText(
  text: string,
  language: string | undefined,
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

/** A label on at most so many lines, each no wider than there is room: only what all of them have no room for is cut. */
export function fitLines(
  text: string,
  room: number,
  most: number,
  width: (text: string) => number,
): readonly string[] {
  if (width(text) <= room) return [text];
  const lines = wrapText(text, undefined, room, width);
  let from = 0;
  for (const line of lines.slice(0, most - 1)) from = text.indexOf(line, from) + line.length;
  return [...lines.slice(0, most - 1), text.slice(from).trim()]
    .map((line) => fitText(line, room, width))
    .filter((line) => line !== '');
}
