import { posix } from 'node:path';
import type { ModuleImport } from './module-imports.js';

/** What the modules of a layer may import, beside their own layer. */
interface LayerRule {
  /** Layers whose values and types may be imported; what these may import is allowed with them. */
  readonly layers: readonly string[];
  /** Layers of which only types may be imported, again with what these may import. */
  readonly types?: readonly string[];
  readonly packages?: readonly RegExp[];
}

const below = ['problem', 'platform', 'code-module', 'time'];

/** The import table. A layer is a folder of `src`, or a file lying directly in it. */
export const importTable: Readonly<Record<string, LayerRule>> = {
  problem: { layers: [] },
  platform: { layers: [] },
  'code-module': { layers: ['problem'] },
  time: { layers: ['problem', 'platform'] },
  data: { layers: below },
  query: { layers: ['data'] },
  metrics: { layers: ['query'] },
  engine: { layers: ['query', 'data'] },
  source: { layers: ['engine', 'metrics'] },
  analysis: { layers: ['metrics'], types: ['source'] },
  i18n: { layers: [], types: ['metrics'] },
  views: { layers: ['metrics', 'analysis', 'i18n'] },
  charts: { layers: [], packages: [/^d3$/] },
  elements: {
    layers: ['source', 'analysis', 'views', 'charts'],
    packages: [/^lit(\/|$)/, /^@lit\//],
  },
};

/** The entries at the root of `src`; what each must not reach, by any path. */
export const entries: Readonly<Record<string, readonly string[]>> = {
  'index.ts': [],
  'define.ts': [],
  'engine.ts': ['charts', 'elements'],
  'worker.ts': ['charts', 'elements', 'views', 'analysis', 'i18n'],
  'callboard.worker.ts': ['charts', 'elements', 'views', 'analysis', 'i18n'],
};

function closure(layers: readonly string[], step: (rule: LayerRule) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const visit = (layer: string): void => {
    if (reached.has(layer)) return;
    reached.add(layer);
    const rule = importTable[layer];
    if (rule === undefined) throw new Error(`no such layer in the table: ${layer}`);
    step(rule).forEach(visit);
  };
  layers.forEach(visit);
  return reached;
}

/** The layer of a file given by its path in `src`: `query/plan.ts` → `query`, `problem.ts` → `problem`. */
export function layerOf(file: string): string {
  const [first, second] = file.split('/');
  return second === undefined ? first!.replace(/\.ts$/, '') : first!;
}

/** Why a file must not import what it does; empty where it may. Paths are relative to `src`. */
export function judge(file: string, imports: readonly ModuleImport[]): string[] {
  return imports.flatMap(({ specifier, typeOnly }) => {
    const reason = file in entries ? judgeEntry(file, specifier) : judgeModule(file, specifier, typeOnly);
    return reason === undefined ? [] : [`${file} imports ${specifier}: ${reason}`];
  });
}

function judgeEntry(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return 'an entry re-exports the kit, not packages';
  const layer = layerOf(target(file, specifier));
  return entries[file]!.includes(layer) ? `${file} must not reach ${layer}` : undefined;
}

function judgeModule(file: string, specifier: string, typeOnly: boolean): string | undefined {
  const layer = layerOf(file);
  const rule = importTable[layer];
  if (rule === undefined) return `${layer} is not in the import table`;
  if (!specifier.startsWith('.')) {
    return rule.packages?.some((name) => name.test(specifier))
      ? undefined
      : `${layer} must not import this package`;
  }
  const imported = target(file, specifier);
  if (imported.startsWith('..')) return 'that is outside src';
  if (imported in entries) return 'no layer may import an entry';
  const other = layerOf(imported);
  if (other === layer) return undefined;
  if (closure(rule.layers, (next) => next.layers).has(other)) return undefined;
  const types = closure(rule.types ?? [], (next) => [...next.layers, ...(next.types ?? [])]);
  if (!types.has(other)) return `${layer} must not import ${other}`;
  return typeOnly ? undefined : `${layer} may import only types of ${other}`;
}

function target(file: string, specifier: string): string {
  return posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
}
