import type { Members } from './samples.js';

/** An element of the kit, as far as these tests ask it. */
export interface KitElement extends HTMLElement {
  readonly state: string;
}

/** What `robust.js` gives to the tests: see there. */
export interface Robust {
  readonly stage: HTMLElement;
  readonly texts: readonly string[];
  values(): readonly unknown[];
  planted<T>(given: T): T;
  make(tag: string, members?: Members): KitElement;
  give(element: Element, name: string, value: unknown): void;
  settled(elements: readonly Element[], patienceMs?: number): Promise<void>;
  scope(data: unknown, members?: Members): Promise<KitElement>;
  mounts(
    tag: string,
    members: Members,
    inside: Element,
    count: number,
    batch: number,
  ): Promise<readonly string[]>;
  kept(): readonly string[];
  hostileMounts(
    tag: string,
    members: Members,
    names: readonly string[],
    inside: Element,
    count: number,
    seed: number,
  ): Promise<readonly string[]>;
  burst(elements: readonly Element[]): readonly string[];
  patchHost(): void;
  hidePage(): { waiting(): number; show(): void };
  openWindow(element: Element, name: string): Promise<boolean>;
  countListeners(): () => Readonly<Record<string, number>>;
  stillPicture(element: Element): Promise<string>;
  builtInAnyOrder(tag: string, members: Members, data: unknown, seed: number): Promise<string>;
  difference(text: string, other: string): string;
  bare(text: string): string;
  within(root: ParentNode): Iterable<Element>;
  random(seed: number): () => number;
  shuffled<T>(list: readonly T[], chance: () => number): T[];
  frames(count: number): Promise<void>;
  frame(): Promise<void>;
  task(): Promise<void>;
}

/** The page's window, with what the tests keep there between two steps. */
export interface RobustWindow {
  readonly robust: Robust;
  readonly complaints: string[];
  readonly executed: string[];
  readonly warnings: string[];
  inside: KitElement;
}
