import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { keepsPromise, storiesOf, wanted, type StoryText, type Wanted } from './story-names.js';

/** Where a story of another name shows it, or nothing can: then the reason, as words. */
const otherwise: Readonly<Record<string, Partial<Record<Wanted, string | { readonly never: string }>>>> = {
  'agent-scorecard': { Empty: 'WithoutAgents' },
  'balanced-scorecard': {
    Ready: 'Perspectives',
    Empty: { never: 'its perspectives are there without contacts; their metrics say that there are none' },
  },
  'before-after': {
    Empty: 'TooShort',
    Partial: { never: 'whole weeks on both sides are what it compares' },
  },
  case: { Partial: { never: 'one conversation is no part of a period' } },
  data: {
    Partial: { never: 'it shows nothing' },
    Stale: { never: 'it shows nothing' },
    RightToLeft: { never: 'it shows nothing' },
    Narrow: { never: 'it shows nothing' },
  },
  'data-quality': {
    Ready: 'Faulty',
    Partial: { never: 'it is about all that was read' },
    Stale: { never: 'it asks no question that follows a filter' },
  },
  drivers: {
    Empty: 'NotDecomposable',
    Partial: { never: 'it compares two periods as far as both have data' },
  },
  feedback: { Empty: 'NoComments', Partial: { never: 'terms are of the comments that there are' } },
  'filter-bar': { Partial: { never: 'it offers what the data have' } },
  insights: {
    Ready: 'PlantedEffect',
    Empty: 'Noise',
    Partial: { never: 'a finding says itself what it is of' },
  },
  'metric-dictionary': {
    Loading: { never: 'the catalogue is there before any data' },
    Empty: 'NothingFound',
    Partial: { never: 'the catalogue is of no period' },
    Stale: { never: 'the catalogue is of no question' },
  },
  report: {
    Ready: 'OperationsMonth',
    Partial: { never: 'its elements say so one by one' },
  },
  staffing: { Partial: { never: 'a day is planned whole' } },
  'what-if': {
    Empty: { never: 'levers without a slope are shown, and say why' },
    Partial: { never: 'a slope is of the days that there are' },
  },
};

const elements = readdirSync('src/elements').filter((folder) =>
  existsSync(`src/elements/${folder}/define.ts`),
);
const stories = new Map(
  elements.map((element): [string, readonly StoryText[]] => {
    const file = `stories/${element}.stories.ts`;
    return [element, existsSync(file) ? storiesOf(readFileSync(file, 'utf8')) : []];
  }),
);

/** The names of the stories that show it; more than one where each shows a part of it. */
function shownBy(element: string, name: Wanted): readonly StoryText[] {
  const here = stories.get(element)!;
  const other = otherwise[element]?.[name];
  const names =
    typeof other === 'string'
      ? [other]
      : name === 'Chinese' || name === 'Russian'
        ? [name, 'Languages']
        : [name];
  return here.filter((story) => names.includes(story.name));
}

describe('stories', () => {
  it('are there for every element in every state, language and surroundings', () => {
    const missing = elements.flatMap((element) =>
      wanted
        .filter((name) => typeof otherwise[element]?.[name] !== 'object')
        .filter((name) => shownBy(element, name).length === 0)
        .map((name) => `${element}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('keep what their names promise', () => {
    const broken = elements.flatMap((element) =>
      wanted.flatMap((name) =>
        shownBy(element, name)
          .filter((story) => story.name === name && !keepsPromise(name, story.text))
          .map((story) => `${element}: ${story.name}`),
      ),
    );
    assert.deepEqual(broken, []);
  });

  it('each assert something', () => {
    const files = readdirSync('stories', { recursive: true }).map(String);
    const silent = files
      .filter((file) => file.endsWith('.stories.ts'))
      .flatMap((file) => {
        const source = readFileSync(`stories/${file}`, 'utf8');
        return storiesOf(source)
          .filter(({ text }) => !asserts(text, source))
          .map(({ name }) => `${file}: ${name}`);
      });
    assert.deepEqual(silent, []);
  });

  it('have no exception that nothing needs', () => {
    for (const [element, names] of Object.entries(otherwise)) {
      assert.ok(stories.has(element), element);
      for (const [name, other] of Object.entries(names)) {
        const here = stories.get(element)!.map((story) => story.name);
        assert.ok(!here.includes(name), `${element}: ${name} has a story of that name`);
        if (typeof other === 'string') assert.ok(here.includes(other), `${element}: ${other}`);
      }
    }
  });
});

/** By `expect`, or by a function of the file or of its neighbours that does. A story made of another has that one's. */
function asserts(text: string, source: string): boolean {
  return (
    /\bexpect\(|\bsettled[<(]|\bready\(|\bdrawn\(|\bwhole\(|\bshown\(/.test(text) ||
    /(?:= |\.\.\.)(?:failed|stale|partial|rightToLeft|narrow)\(/.test(text) ||
    [...text.matchAll(/\.\.\.(\w+),/g)].some(([, other]) =>
      storiesOf(source).some((story) => story.name === other && asserts(story.text, source)),
    )
  );
}

describe('storiesOf', () => {
  it('reads names and texts, and no other constant', () => {
    const source =
      "const a = 1;\n\nexport const One: Story = {\n  x: 'loading',\n};\n\nexport const Two: Story = failed('cb-a', b);\n\nexport default meta;\n";
    assert.deepEqual(
      storiesOf(source).map(({ name }) => name),
      ['One', 'Two'],
    );
    assert.ok(keepsPromise('Loading', storiesOf(source)[0]!.text));
    assert.ok(!keepsPromise('Loading', storiesOf(source)[1]!.text));
    assert.ok(keepsPromise('Failed', storiesOf(source)[1]!.text));
  });
});
