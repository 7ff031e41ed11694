/** One import of a module, as it is written. */
export interface ModuleImport {
  readonly specifier: string;
  /** Erased by the compiler: only names the types of the other module. */
  readonly typeOnly: boolean;
}

const comment = /(?<=^|\s)(?:\/\*[^]*?\*\/|\/\/.*$)/gm;
// Statements stand at the start of a line, which the formatter sees to; so a text that speaks of imports is none. An import
// whose names are each marked `type` still loads the module (verbatimModuleSyntax), hence counts as a value's.
const statement =
  /^(?:import|export)\s+(?<type>type\s)?(?:[\w$*{}\s,]*?\sfrom\s+)?(?<quote>['"])(?<specifier>[^'"]+)\k<quote>/gm;
const dynamic = /(?<typeof>typeof\s+|:\s*)?\bimport\(\s*(?<quote>['"`])(?<specifier>[^'"`]+)\k<quote>/g;

/** Every module that a TypeScript text imports, re-exports from or loads later, in the order of the text. */
export function moduleImports(text: string): ModuleImport[] {
  const code = text.replace(comment, '');
  const found = [...code.matchAll(statement), ...code.matchAll(dynamic)];
  return found
    .toSorted((a, b) => a.index - b.index)
    .map(({ groups }) => ({
      specifier: groups!.specifier!,
      typeOnly: groups!.type !== undefined || groups!.typeof !== undefined,
    }));
}
