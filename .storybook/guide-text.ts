/** A page of `docs/` that the stories show, by its file's name. The title is that of its place in the sidebar. */
export const guides = {
  'choosing-a-chart.md': 'Choosing a chart',
  'theming.md': 'Theming',
  'embedding.md': 'Embedding',
  'frameworks.md': 'Frameworks and editors',
  'add-a-metric.md': 'Adding a metric',
  'languages.md': 'Adding a language',
} as const;

/** A stretch of a page's Markdown, or the name of the story that stands between two. */
export type GuidePiece = { readonly text: string } | { readonly story: string };

/** Cuts a page where a comment names a story: `<!-- story: BarsOfTopics -->`. On its own, the page shows none of it. */
export function guidePieces(markdown: string): GuidePiece[] {
  return markdown
    .split(/^<!-- story: (\w+) -->$/m)
    .map((piece, at) => (at % 2 === 1 ? { story: piece } : { text: inStories(piece.trim()) }))
    .filter((piece) => 'story' in piece || piece.text !== '');
}

/** The address of a guide within the stories. */
export function guideAddress(title: string): string {
  return `?path=/docs/guides-${title.toLowerCase().replaceAll(' ', '-')}--docs`;
}

/**
 * Links that are true beside the file, made true in the stories: other guides are pages there, other files of the
 * repository are not, and are named.
 */
function inStories(markdown: string): string {
  return markdown.replaceAll(
    /\[([^\]]+)\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g,
    (_, words: string, file: string) => {
      const title = (guides as Readonly<Record<string, string>>)[file];
      if (title !== undefined) return `[${words}](${guideAddress(title)})`;
      const path = file.startsWith('../') ? file.slice(3) : `docs/${file}`;
      return `${words} (\`${path}\`)`;
    },
  );
}
