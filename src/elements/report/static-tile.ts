import type { StaticNodes } from './static-nodes.js';

/**
 * A tile as text for a file, read off the parts that it shows: the number, its lines, its sparkline. `line` puts texts side
 * by side. Null where it is no tile, or shows no number.
 */
export function staticTile(
  element: Element,
  nodes: StaticNodes,
  line: (texts: readonly string[]) => string,
): readonly Element[] | null {
  const root = element.shadowRoot;
  if (root === null || element.localName !== 'cb-kpi-tile') return null;
  const value = root.querySelector('[part~="value"]');
  if (value === null) return null;
  const lines = (name: string, style: string): Element[] =>
    [...root.querySelectorAll(`[part~="${name}"]`)].map((one) =>
      nodes.make('p', { class: style }, line(pieces(one))),
    );
  const spark = root.querySelector('[part~="sparkline"] svg');
  return [
    nodes.make('p', { class: 'value' }, plain(value)),
    ...lines('change', 'line'),
    ...lines('status', 'line status'),
    ...(spark === null ? [] : [copied(spark, nodes)]),
    ...lines('footnote', 'footnote'),
  ];
}

/** The texts of a line, each as it stands by itself. */
function pieces(line: Element): readonly string[] {
  const texts = [...line.querySelectorAll('bdi')].map(plain).filter((text) => text !== '');
  return texts.length > 0 ? texts : [plain(line)];
}

function plain(element: Element): string {
  return element.textContent.replaceAll(/[ \t\r\n]+/g, ' ').trim();
}

function copied(svg: Element, nodes: StaticNodes): Element {
  const copy = nodes.document.importNode(svg, true);
  copy.removeAttribute('part');
  return copy;
}
