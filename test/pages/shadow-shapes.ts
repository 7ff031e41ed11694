import type { Page } from 'playwright-core';

/** A node in an element's shadow: where it lies in its element, and how it is styled. */
export interface ShadowNode {
  /** The element's tag and place among the page's elements, then tags and classes down to the node. */
  readonly path: string;
  /** Left, top, width, height, in pixels from the element's corner. */
  readonly box: readonly [number, number, number, number];
  /** Computed properties; of several nodes of one kind, the first one's. */
  readonly style?: Readonly<Record<string, string>>;
}

/** All properties that a page's style sheets set somewhere, in their long forms. */
export function propertiesSet(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const names = new Set<string>();
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    for (const rule of rules) {
      if (rule instanceof CSSGroupingRule && !(rule instanceof CSSStyleRule)) rules.push(...rule.cssRules);
      if (rule instanceof CSSStyleRule) for (const name of rule.style) names.add(name);
    }
    return [...names].filter((name) => name !== 'all' && !name.startsWith('--'));
  });
}

/**
 * What the kit's elements inside `cb-data` look like from within, for comparing pages. What is drawn has a box each;
 * styles are read once for each kind of node.
 */
export function shadowShapes(page: Page, properties: readonly string[]): Promise<readonly ShadowNode[]> {
  // No function within: the compiler would name it by a helper that the page does not have.
  return page.evaluate((names) => {
    const shapes: ShadowNode[] = [];
    const hosts = [...document.querySelectorAll('cb-data *')].filter(({ shadowRoot }) => shadowRoot !== null);
    for (const [index, host] of hosts.entries()) {
      const { left, top } = host.getBoundingClientRect();
      const seen = new Set<string>();
      const open: [ParentNode, string][] = [[host.shadowRoot!, `${host.localName} ${index}:`]];
      for (let next = open.shift(); next !== undefined; next = open.shift()) {
        const [parent, path] = next;
        for (const node of parent.children) {
          if (node.localName === 'style') continue;
          const here = `${path} ${node.localName}${[...node.classList].map((name) => `.${name}`).join('')}`;
          const rect = node.getBoundingClientRect();
          const isShown = node.getClientRects().length > 0;
          const style: Record<string, string> = {};
          if (!seen.has(here)) {
            const computed = getComputedStyle(node);
            for (const name of names) style[name] = computed.getPropertyValue(name);
          }
          shapes.push({
            path: here,
            box: isShown ? [rect.left - left, rect.top - top, rect.width, rect.height] : [0, 0, 0, 0],
            ...(seen.has(here) ? {} : { style }),
          });
          seen.add(here);
          if (node.shadowRoot !== null) open.push([node.shadowRoot, `${here} //`]);
          open.push([node, here]);
        }
      }
    }
    return shapes;
  }, properties);
}

/** In words, where two pages' shapes differ: boxes by more than half a pixel, styles at all. At most twenty. */
export function differences(a: readonly ShadowNode[], b: readonly ShadowNode[]): readonly string[] {
  if (a.length !== b.length) return [`${a.length} nodes and ${b.length}`];
  const found: string[] = [];
  for (const [index, one] of a.entries()) {
    const other = b[index]!;
    if (one.path !== other.path) found.push(`${one.path} and ${other.path}`);
    if (one.box.some((value, at) => Math.abs(value - other.box[at]!) > 0.5)) {
      const text = (box: ShadowNode['box']): string => box.map((value) => value.toFixed(1)).join(' ');
      found.push(`${one.path}: box ${text(one.box)} and ${text(other.box)}`);
    }
    for (const [name, value] of Object.entries(one.style ?? {})) {
      const there = other.style?.[name];
      if (there !== value && !isSameLength(value, there)) {
        found.push(`${one.path}: ${name} ${value} and ${there}`);
      }
    }
    if (found.length >= 20) break;
  }
  return found;
}

/** Lengths that follow from boxes may differ as these do. */
function isSameLength(a: string, b: string | undefined): boolean {
  const numbers = (text: string): number[] =>
    [...text.matchAll(/-?[\d.]+/g)].map(([digits]) => Number(digits));
  if (b === undefined || a.replaceAll(/-?[\d.]+/g, '#') !== b.replaceAll(/-?[\d.]+/g, '#')) return false;
  const others = numbers(b);
  return a.includes('px') && numbers(a).every((number, at) => Math.abs(number - others[at]!) <= 0.5);
}
