const han = /\p{Script=Han}/u;
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}%]/u;

/** A list in a language's words, Chinese ones with the space that stands between characters and letters or digits. */
export function listedIn(format: Intl.ListFormat, texts: readonly string[]): string {
  return format
    .formatToParts(texts)
    .reduce((text, { value }) => text + (isSpaced(text.at(-1), value[0]) ? ' ' : '') + value, '');
}

function isSpaced(before = '', after = ''): boolean {
  return (han.test(before) && spaced.test(after)) || (spaced.test(before) && han.test(after));
}
