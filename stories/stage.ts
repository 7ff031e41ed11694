import { expect, spyOn, userEvent, waitFor, type MockInstance } from 'storybook/test';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .stage-row { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
  .stage-narrow { inline-size: 280px; }
  .stage-brand {
    --cb-font-family: Georgia, 'Times New Roman', serif;
    --cb-radius: 0;
    --cb-border: 0;
    --cb-surface: light-dark(#f6f1e7, #221d14);
    --cb-series-1: light-dark(#7a1f2b, #f0a3ad);
    --cb-accent: light-dark(#7a1f2b, #f0a3ad);
  }
  .stage-brand ::part(value) { font-weight: 400; }
`);
document.adoptedStyleSheets.push(sheet);

/** What every element of the kit has. */
export interface Shown extends HTMLElement {
  readonly state: string;
  readonly updateComplete: Promise<boolean>;
}

/** The element of a story, once it is in a state. */
export async function settled<E extends Shown>(
  canvas: HTMLElement,
  tag: string,
  state: E['state'],
): Promise<E> {
  const element = canvas.querySelector<E>(tag)!;
  await waitFor(() => expect(element.state).toBe(state), { timeout: 5000 });
  await element.updateComplete;
  return element;
}

/**
 * An element with all that it draws: a report with its parts; a chart with the drawing that waits for its size, which the
 * browser tells after one frame and which is drawn in the next.
 */
export async function allDrawn(element: Shown & { readonly complete?: Promise<unknown> }): Promise<void> {
  await element.complete;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

/** Text of a part, as a reader sees it. */
export function text(element: Element, name: string): string {
  const part = element.shadowRoot?.querySelector(`[part~="${name}"]`);
  return (part?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

export function part(element: Element, name: string): HTMLElement | null {
  return element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
}

/** Opens the table that says the same, from the menu. */
export async function openTable(element: Shown): Promise<HTMLElement> {
  await userEvent.click(part(element, 'menu-button')!);
  await userEvent.click(element.shadowRoot!.querySelector('[part~="menu-item"][data-name="table"]')!);
  await waitFor(() => expect(part(element, 'table')).toBeVisible());
  return part(element, 'table')!;
}

/** Opens that table, and sorts it by a column of numbers: the greatest first. */
export async function sortedTable(element: Shown, label: string): Promise<void> {
  const table = await openTable(element);
  const button = [...table.querySelectorAll<HTMLElement>('.sorter')].find(
    (one) => one.textContent.trim() === label,
  )!;
  await userEvent.click(button);
  await waitFor(() => expect(button.closest('th')).toHaveAttribute('aria-sort', 'descending'));
}

let warned: MockInstance | undefined;

/** For a story that shows a failure: its warnings are looked at, and kept off the console. */
export function expectWarnings(): void {
  warned = spyOn(console, 'warn').mockImplementation(() => {});
}

/** What the story has warned of so far. */
export function warnings(): MockInstance {
  if (warned === undefined)
    throw new TypeError('a story that looks at warnings has to expect them: beforeEach');
  return warned;
}
