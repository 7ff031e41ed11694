import type { Page } from 'playwright-core';

/** What has the keyboard, as it looks. */
export interface Focused {
  /** The element of the page that it is, or is inside of. */
  readonly host: string;
  /** The id of that element. */
  readonly id: string;
  /** The same number as long as the same thing has the keyboard. */
  readonly thing: number;
  readonly part: string;
  readonly popup: string;
  readonly expanded: string | null;
  readonly valueText: string | null;
  /** Whether it has places of its own that Tab goes through, as a date has days and months. */
  readonly several: boolean;
  /** Whether it is in a window, a menu or a list that lies over the page. */
  readonly inWindow: boolean;
  /** Whether the tip of a chart is shown. */
  readonly tip: boolean | null;
  /** What of WCAG 2.2 it does not meet. */
  readonly faults: readonly string[];
}

/**
 * Looks at what has the keyboard: whether it is seen to have it (2.4.7, 1.4.11), is not covered (2.4.11), is large enough
 * to be hit (2.5.8) and stands in the page's order (2.4.3).
 */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(async () => {
    // Elements answer a key with their next update, and a window that closes gives the keyboard back behind it.
    await new Promise((done) => setTimeout(done, 0));
    let element = document.activeElement ?? document.body;
    const host = element;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const parentOf = (one: Element): Element | null =>
      one.assignedSlot ??
      one.parentElement ??
      ((one.getRootNode() as ShadowRoot).host as Element | undefined) ??
      null;
    const faults: string[] = [];
    const style = getComputedStyle(element);
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const colourOf = (text: string): readonly number[] => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r = 0, g = 0, b = 0]: readonly number[]): number => {
      const linear = (channel: number): number =>
        channel <= 10.31 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    // A ring outside lies on the ground of what stands around, one inside on its own.
    let ground: Element | null = Number.parseFloat(style.outlineOffset) < 0 ? element : parentOf(element);
    while (ground && colourOf(getComputedStyle(ground).backgroundColor)[3]! < 250) ground = parentOf(ground);
    const under = ground ? colourOf(getComputedStyle(ground).backgroundColor) : colourOf('canvas');
    if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) {
      faults.push(`no ring: ${style.outline}`);
    } else {
      const [one, other] = [luminance(colourOf(style.outlineColor)), luminance(under)];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (contrast < 3) faults.push(`the ring has a contrast of ${contrast.toFixed(2)}`);
    }
    // A label around is hit as well.
    const label = element.closest('label');
    // A cell's own button: nothing else stands near enough to be hit instead.
    const cell = element.localName === 'button' ? element.closest('th, td') : null;
    const target = label ?? cell ?? element;
    const box = target.getBoundingClientRect();
    const inText = element.localName === 'a' && style.display === 'inline';
    if (!inText && (box.width < 24 || box.height < 24)) {
      faults.push(`a target of ${box.width.toFixed(0)} × ${box.height.toFixed(0)} pixels`);
    }
    const inside = (one: Element | null, whole: Element): boolean => {
      for (let at = one; at; at = parentOf(at)) if (at === whole) return true;
      return false;
    };
    const own = element.getBoundingClientRect();
    const seen = [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((along) => {
        const [x, y] = [own.left + own.width * across, own.top + own.height * along];
        let top = document.elementFromPoint(x, y);
        while (top?.shadowRoot) {
          const deeper: Element | null = top.shadowRoot.elementFromPoint(x, y);
          if (deeper === null || deeper === top) break;
          top = deeper;
        }
        return inside(top, element) || inside(top, target);
      }),
    );
    if (!seen) faults.push('it is covered, or out of sight');
    if ((element as HTMLElement).tabIndex > 0) faults.push('it has a place of its own in the order of Tab');
    const kept = window as unknown as { known?: WeakMap<Element, number>; things?: number };
    const known = (kept.known ??= new WeakMap());
    if (!known.has(element)) known.set(element, (kept.things = (kept.things ?? 0) + 1));
    const tip = (element.getRootNode() as ParentNode).querySelector<HTMLElement>('[part~="tooltip"]');
    return {
      host: host.localName,
      id: host.id,
      thing: known.get(element)!,
      part: element.getAttribute('part') ?? '',
      popup: element.getAttribute('aria-haspopup') ?? '',
      expanded: element.getAttribute('aria-expanded'),
      valueText: element.getAttribute('aria-valuetext'),
      several: element.matches('input[type="date"], input[type="time"], input[type="month"]'),
      inWindow: element.closest('dialog[open], :popover-open') !== null,
      tip: tip === null ? null : !tip.hidden,
      faults,
    };
  });
}
