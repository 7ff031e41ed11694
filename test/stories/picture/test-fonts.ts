import { readdirSync, readFileSync } from 'node:fs';

/** A file of a font, and which characters it has: the descriptors of a CSS `FontFace`. */
export interface TestFace {
  readonly family: string;
  readonly source: string;
  readonly weight: string;
  readonly unicodeRange: string;
}

/** Where the pages of stories find them: beside the Storybook, so that what ships and what is shown stay without. */
const place = '/test-fonts';

/** Latin and Cyrillic, Chinese, Hebrew. */
const families = [
  { folder: 'inter', family: 'Inter Variable' },
  { folder: 'noto-sans-sc', family: 'Noto Sans SC Variable' },
  { folder: 'noto-sans-hebrew', family: 'Noto Sans Hebrew Variable' },
] as const;

/** What stories choose as a host's own; shown in the first font under that name. */
const stoodFor = ['Georgia'] as const;

/** What stories show is written here. */
const sources = ['src/i18n', 'stories', 'docs', 'demo'] as const;

const packageOf = (folder: string): string => `node_modules/@fontsource-variable/${folder}`;

/** The mounts of a server that has the fonts. */
export const fontMounts: Readonly<Record<string, string>> = Object.fromEntries(
  families.map(({ folder }) => [`${place}/${folder}/`, `${packageOf(folder)}/files`]),
);

/** The style sheet by which text is drawn in them wherever a story does not choose its own font. */
export const fontStyle = `
  :root { --cb-font-family: ${families.map(({ family }) => `"${family}"`).join(', ')}, sans-serif; }
  body { font-family: var(--cb-font-family); }
`;

/** The faces that what is written in this project needs; a few of the hundred that Chinese comes in. */
export function testFaces(): TestFace[] {
  const written = writtenCharacters();
  const faces = families.flatMap(({ folder, family }) => facesOf(folder, family));
  const needed = faces.filter(({ unicodeRange }) => hasOne(unicodeRange, written));
  const [{ family: first }] = families;
  // The first has no ≥; of what others have, the faces named last are asked first.
  const signs = needed.filter(
    ({ family, unicodeRange }) => family !== first && hasOne(unicodeRange, new Set([0x2265])),
  );
  const latin = needed.filter(({ family }) => family === first);
  const others = stoodFor.flatMap((family) => [...signs, ...latin].map((face) => ({ ...face, family })));
  return [...needed, ...others];
}

function facesOf(folder: string, family: string): TestFace[] {
  const css = readFileSync(`${packageOf(folder)}/index.css`, 'utf8');
  return [
    ...css.matchAll(/font-weight: (.*?);\s+src: url\(\.\/files\/(.*?)\).*?unicode-range: (.*?);/gs),
  ].map(([, weight, file, unicodeRange]) => ({
    family,
    source: `url(${place}/${folder}/${file!})`,
    weight: weight!,
    unicodeRange: unicodeRange!,
  }));
}

/** Whether one of the characters is of a range as CSS writes it: `U+0-7F,U+3042`. */
export function hasOne(unicodeRange: string, characters: ReadonlySet<number>): boolean {
  const ranges = unicodeRange.split(',').map((range) => {
    const [from, to = from] = range.trim().slice('U+'.length).split('-');
    return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)] as const;
  });
  return [...characters].some((character) =>
    ranges.some(([from, to]) => character >= from && character <= to),
  );
}

function writtenCharacters(): Set<number> {
  const texts = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => /\.(ts|mdx?|json)$/.test(file) && !/^(built|data)\b/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  return new Set(texts.flatMap((text) => [...new Set(text)].map((character) => character.codePointAt(0)!)));
}
