import { codeModule } from '../../code-module.js';
import type { MetricDefinition } from '../define.js';
import { type Chapter, chapters, type MetricId } from './ids.js';

// A page that asks about waits need not load what a lifetime value is made of: definitions come chapter by chapter, when
// they are first asked for. Whoever imports the catalogue has them all at once.

type Definitions = Readonly<Partial<Record<MetricId, MetricDefinition>>>;

const load: Readonly<Record<Chapter, () => Promise<Definitions>>> = {
  'customer-experience': codeModule(
    async () => (await import('./chapters/customer-experience.js')).customerExperience,
  ),
  agents: codeModule(async () => (await import('./chapters/agents.js')).agents),
  connecting: codeModule(async () => (await import('./chapters/connecting.js')).connecting),
  operations: codeModule(async () => (await import('./chapters/operations.js')).operations),
};

const chapterNames = Object.keys(chapters) as readonly Chapter[];
const loaded: Partial<Record<MetricId, MetricDefinition>> = {};
/** Chapters that were asked for in this turn, and their loading. */
const wanted = new Set<Chapter>();
let loading: Promise<void> | null = null;

/** The definition of a metric that has been loaded. */
export function loadedDefinition(id: MetricId): MetricDefinition {
  const found = loaded[id];
  if (found === undefined) throw new Error(`definition that is not loaded: ${id}`);
  return found;
}

/**
 * Loads the definitions of metrics; null where all are there already. Queries of one turn wait for all that is asked for
 * in it, so that they go on in one turn and share a pass over the rows.
 */
export function loadDefinitions(ids: readonly MetricId[]): Promise<void> | null {
  const lacking = ids.filter((id) => loaded[id] === undefined);
  if (lacking.length === 0) return null;
  for (const name of chapterNames) {
    if (lacking.some((id) => (chapters[name] as readonly MetricId[]).includes(id))) wanted.add(name);
  }
  loading ??= Promise.resolve().then(loadWanted);
  return loading;
}

async function loadWanted(): Promise<void> {
  const names = [...wanted];
  wanted.clear();
  loading = null;
  for (const definitions of await Promise.all(names.map((name) => load[name]()))) remember(definitions);
}

/** Definitions that are there from now on. */
export function remember<T extends Definitions>(definitions: T): T {
  Object.assign(loaded, definitions);
  return definitions;
}
