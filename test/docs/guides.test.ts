import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { guideAddress, guidePieces, guides } from '../../.storybook/guide-text.js';
import { strictPolicy } from '../../scripts/serve/demo-server.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const names = Object.keys(guides);
const elements = readdirSync('src/elements')
  .filter((folder) => existsSync(`src/elements/${folder}/define.ts`))
  .map((folder) => `cb-${folder}`);

/** As GitHub names a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe('guidePieces', () => {
  it('cuts where a story is named, and leaves a mere mention alone', () => {
    assert.deepEqual(
      guidePieces('# A\n\n<!-- story: One -->\n\nB `<!-- story: Two -->` C\n\n<!-- story: Last -->\n'),
      [{ text: '# A' }, { story: 'One' }, { text: 'B `<!-- story: Two -->` C' }, { story: 'Last' }],
    );
  });

  it('leads to other guides as pages of the stories, and names other files', () => {
    const links =
      '[t](theming.md) [p](theming.md#parts) [s](../sizes.json) [d](performance.md) [o](https://a.example/) [h](#here)';
    assert.deepEqual(guidePieces(links), [
      {
        text:
          '[t](?path=/docs/guides-theming--docs) [p](?path=/docs/guides-theming--docs) s (`sizes.json`) ' +
          'd (`docs/performance.md`) [o](https://a.example/) [h](#here)',
      },
    ]);
  });
});

describe('the guides', () => {
  it('stand in the stories, each under its title', () => {
    for (const [file, title] of Object.entries(guides)) {
      const page = read(`stories/guides/${file.replace(/md$/, 'mdx')}`);
      assert.ok(page.includes(`../../docs/${file}?raw`), file);
      const titled = page.includes('of={stories}')
        ? read(`stories/guides/${file.replace(/md$/, 'stories.ts')}`)
        : page;
      assert.match(titled, new RegExp(`title(: '|=")Guides/${title}['"]`));
      assert.match(guideAddress(title), /^\?path=\/docs\/guides-[a-z-]+--docs$/);
    }
  });

  it('have a place in the sidebar', () => {
    const preview = read('.storybook/preview.ts');
    for (const title of Object.values(guides)) assert.ok(preview.includes(`'${title}'`), title);
  });

  it('show every story that is made for them, and no other', () => {
    for (const file of names) {
      const stories = `stories/guides/${file.replace(/md$/, 'stories.ts')}`;
      const made = existsSync(stories)
        ? [...read(stories).matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
        : [];
      const shown = guidePieces(read(`docs/${file}`)).flatMap((piece) =>
        'story' in piece ? [piece.story] : [],
      );
      assert.deepEqual(shown.toSorted(), made.toSorted(), file);
    }
  });

  it('choose among all elements', () => {
    const text = read('docs/choosing-a-chart.md');
    assert.deepEqual(
      elements.filter((tag) => !text.includes(`\`${tag}\``)),
      [],
    );
  });

  it('name no element that is not there', () => {
    for (const file of names) {
      const tags = [...read(`docs/${file}`).matchAll(/[`<]\/?(cb-[a-z-]+)[ >:`]/g)].map(([, tag]) => tag!);
      // Events begin like elements do.
      const events = ['cb-select', 'cb-error', 'cb-ready', 'cb-change'];
      assert.deepEqual(
        tags.filter((tag) => !elements.includes(tag) && !events.includes(tag)),
        [],
        file,
      );
    }
  });
});

describe('docs/embedding.md', () => {
  const text = read('docs/embedding.md');

  it('has the policy that pages are tested under', () => {
    assert.ok(text.includes(`\nContent-Security-Policy: ${strictPolicy}\n`));
  });

  it('has the code of the pages that it speaks of', () => {
    const pages = read('demo/address.js') + read('demo/crm.js');
    const codes = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code!);
    const ofPages = codes.filter((code) => !code.startsWith('import'));
    assert.equal(ofPages.length, 3);
    for (const code of ofPages) assert.ok(pages.includes(code), code);
  });
});

describe('pages of docs/', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs', { recursive: true }).map((file) => `docs/${String(file)}`),
  ].filter((file) => file.endsWith('.md'));

  it('link to what is there', () => {
    let links = 0;
    for (const page of pages) {
      for (const [, target] of read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
        links++;
        const [path, hash] = target!.split('#', 2);
        const file = path === '' ? page : join(dirname(page), path!);
        assert.ok(existsSync(file), `${page}: ${target}`);
        if (hash === undefined) continue;
        const anchors = [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading!));
        assert.ok(anchors.includes(hash), `${page}: ${target}`);
      }
    }
    assert.ok(links > 20);
  });
});
