import type { Heard } from './ax-tree.js';

/** What is heard at once, as a line: `button “Menu” [expanded]`. */
export function lineOf({ role, name, states }: Heard): string {
  const said = [role === 'StaticText' ? 'text' : role, ...(name === '' ? [] : [`“${name}”`])].join(' ');
  return states.length > 0 ? `${said} [${states.join(', ')}]` : said;
}

/** So many of a row of things of one shape are told at either end. */
const ends = 1;

/** What is heard as lines, what stands in something indented below it. Of many of one shape the middle is counted. */
export function linesOf(heard: readonly Heard[], indent = ''): string[] {
  const lines: string[] = [];
  for (let at = 0; at < heard.length;) {
    const shape = shapeOf(heard[at]!);
    let end = at + 1;
    while (end < heard.length && shapeOf(heard[end]!) === shape) end++;
    for (let one = at; one < end; one++) {
      if (end - at > 2 * ends + 1 && one === at + ends) {
        lines.push(`${indent}… ${end - at - 2 * ends} more such`);
        one = end - ends - 1;
        continue;
      }
      lines.push(indent + lineOf(heard[one]!), ...linesOf(heard[one]!.children, `${indent}  `));
    }
    at = end;
  }
  return lines;
}

/** Alike where a reader would call two things of one kind. */
function shapeOf({ role, children }: Heard): string {
  return role === 'StaticText' || children.length === 0 ? role : `${role}(${children[0]!.role})`;
}
