const begin = '<!-- figures: npm run bench -- --write -->';
const end = '<!-- /figures -->';

/** A page of Markdown with other figures between its marks. Throws a RangeError where it lacks them. */
export function withFigures(page: string, figures: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new RangeError(`the page has no place for figures: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${figures}\n\n${page.slice(to)}`;
}
