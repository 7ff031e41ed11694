import { html, render, type TemplateResult } from 'lit';

/** Puts content into the page for one test, and takes out what an earlier one left. */
export function show(content: TemplateResult): HTMLElement {
  clear();
  const stage = document.createElement('div');
  stage.className = 'stage';
  document.body.append(stage);
  render(content, stage);
  return stage;
}

export function clear(): void {
  for (const stage of document.querySelectorAll('.stage')) stage.remove();
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('lang');
  document.documentElement.style.colorScheme = '';
  render(html``, document.createElement('div'));
}

/** Waits until something is so; says what was waited for where it never is. */
export async function until(what: string, isSo: () => unknown, ms = 4000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * Waits until nothing holds an object any more. Collects in a task of its own: where it is called from within a script,
 * whatever happens to stand on the stack counts as held.
 */
export async function collected(gone: WeakRef<object>, ms = 8000): Promise<void> {
  const { gc } = globalThis as unknown as { gc(how: { type: 'major'; execution: 'async' }): Promise<void> };
  await until(
    'collection',
    async () => {
      await gc({ type: 'major', execution: 'async' });
      return gone.deref() === undefined;
    },
    ms,
  );
}

/** The next event of a type on a target. */
export function next<E extends Event>(target: EventTarget, type: string): Promise<E> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as E), { once: true });
  });
}

/** All console warnings while something runs. */
export async function warnings(run: () => unknown): Promise<string[]> {
  const said: string[] = [];
  const warn = console.warn;
  console.warn = (...args: unknown[]) => said.push(args.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
}

/** Errors that nobody caught while something runs. */
export async function uncaught(run: () => unknown): Promise<unknown[]> {
  const errors: unknown[] = [];
  const onError = (event: ErrorEvent): void => {
    errors.push(event.error);
    event.preventDefault();
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    errors.push(event.reason);
    event.preventDefault();
  };
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  try {
    await run();
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  }
  return errors;
}

/** The text that a reader sees in an element's shadow tree. */
export function shadowText(element: Element, selector: string): string {
  const node = element.shadowRoot?.querySelector(selector);
  return (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

export function part(element: Element, name: string): HTMLElement | null {
  return element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
}
