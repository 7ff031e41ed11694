import type { CDPSession, Locator, Page } from 'playwright-core';

/** A node of the accessibility tree, as Chromium tells it to assistive technology. */
interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** An element, or what stands in one. */
interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** What assistive technology is told of a node and what stands in it. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  /** Value and states, as `expanded`, `level 3`, `value 12 contacts`. */
  readonly states: readonly string[];
  readonly children: readonly Heard[];
}

/** Properties that a reader hears of; others are for programs. */
const spoken = new Set([
  ...['busy', 'checked', 'disabled', 'expanded', 'hasPopup', 'invalid', 'level', 'live', 'modal'],
  ...['multiselectable', 'pressed', 'readonly', 'required', 'selected'],
]);

/** Values of properties that nobody is told of. */
const nothings = new Set<unknown>([false, 'false', 'none', '']);

/** Roles whose names are all that is heard of what stands in them. */
const leaves = new Set([
  'button',
  'option',
  'menuitem',
  'Date',
  'combobox',
  'spinbutton',
  'searchbox',
  'checkbox',
  'slider',
]);

/** Boxes without a meaning: what stands in them is heard as if they were not there. */
const seeThrough = new Set(['generic', 'none', 'InlineTextBox', 'RootWebArea', 'LayoutTable', 'LineBreak']);

/** Asks Chromium what assistive technology is told of a page. */
export class AxTree {
  readonly #session: CDPSession;
  #nodes: readonly AxNode[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<AxTree> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('Accessibility.enable');
    return new AxTree(session);
  }

  /** Looks at the page as it is now. */
  async read(): Promise<void> {
    const { nodes } = await this.#session.send('Accessibility.getFullAXTree');
    this.#nodes = nodes as readonly AxNode[];
  }

  /** What was heard of an element when the page was last read; of several that it became where it means nothing itself. */
  async heard(element: Locator): Promise<readonly Heard[]> {
    const whole = await this.#node(element);
    // What Chromium tells assistive technology, but not its developer tools.
    const attributes = new Map<number, ReadonlyMap<string, string>>();
    const note = (node: DomNode): void => {
      attributes.set(node.backendNodeId, pairsOf(node.attributes ?? []));
      for (const inner of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) note(inner);
    };
    note(whole);
    const byId = new Map(this.#nodes.map((node) => [node.nodeId, node]));
    const root = this.#nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === whole.backendNodeId);
    return root === undefined ? [] : heardOf(root, byId, attributes);
  }

  /** What is heard of whatever has the keyboard, without what stands in it. */
  async focused(): Promise<Heard> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: `(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element;
      })()`,
    });
    const { nodes } = (await this.#session.send('Accessibility.getPartialAXTree', {
      ...(result.objectId !== undefined && { objectId: result.objectId }),
      fetchRelatives: false,
    })) as { nodes: AxNode[] };
    const { node } = await this.#session.send('DOM.describeNode', { objectId: result.objectId! });
    return { ...own(nodes[0]!, pairsOf(node.attributes ?? [])), children: [] };
  }

  /** An element with all that stands in it. */
  async #node(element: Locator): Promise<DomNode> {
    const mark = `a${Math.random()}`;
    await element.evaluate((one, name) => {
      (window as unknown as Record<string, unknown>)[name] = one;
    }, mark);
    const { result } = await this.#session.send('Runtime.evaluate', { expression: `window['${mark}']` });
    const { node } = await this.#session.send('DOM.describeNode', {
      objectId: result.objectId!,
      depth: -1,
      pierce: true,
    });
    return node;
  }
}

type Attributes = ReadonlyMap<number, ReadonlyMap<string, string>>;

function heardOf(node: AxNode, byId: ReadonlyMap<string, AxNode>, attributes: Attributes): readonly Heard[] {
  const role = node.role?.value ?? '';
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child === undefined ? [] : heardOf(child, byId, attributes);
  });
  if (node.ignored || seeThrough.has(role)) return children;
  const { name, states } = own(node, attributes.get(node.backendDOMNodeId ?? -1));
  if (role === 'StaticText' && name === '') return [];
  // Text that is the whole name of what it stands in is heard once.
  const alone = children.every((child) => child.role === 'StaticText');
  const said = children.map((child) => child.name).join('');
  const once = leaves.has(role) || (alone && plain(said) === name);
  return [{ role, name, states, children: once ? [] : children }];
}

function own(node: AxNode, attributes?: ReadonlyMap<string, string>): Omit<Heard, 'children'> {
  const role = node.role?.value ?? '';
  const name = plain(node.name?.value ?? '');
  const description = plain(node.description?.value ?? '');
  const value = attributes?.get('aria-valuetext') ?? node.value?.value ?? '';
  const sort = attributes?.get('aria-sort') ?? 'none';
  const states = (node.properties ?? [])
    .filter((one) => spoken.has(one.name) && !(role === 'listitem' && one.name === 'level'))
    .filter(({ value: { value: state } }) => !nothings.has(state))
    .map(({ name: state, value: { value: how } }) =>
      how === true || how === 'true' ? state : `${state} ${String(how)}`,
    );
  return {
    role,
    name,
    states: [
      ...states,
      ...(sort === 'none' ? [] : [`sorted ${sort}`]),
      ...(value === '' ? [] : [`value ${plain(String(value))}`]),
      // One that says what the name says is not read out.
      ...(description === '' || description === name ? [] : [`described “${description}”`]),
      ...(attributes?.has('lang') === true ? [`in ${attributes.get('lang')}`] : []),
    ],
  };
}

function pairsOf(attributes: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at < attributes.length; at += 2) pairs.set(attributes[at]!, attributes[at + 1]!);
  return pairs;
}

function plain(text: string): string {
  // Marks of direction are not heard, and a space is a space.
  return text
    .replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
