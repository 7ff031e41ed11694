import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Manifest } from '../../../../scripts/build/host-types/manifest.js';
import { tagTypes } from '../../../../scripts/build/host-types/tag-types.js';

const manifest: Manifest = {
  modules: [
    {
      declarations: [
        {
          name: 'XBox',
          tagName: 'x-box',
          description: 'A box.\nWith /* a comment */ inside.',
          members: [
            { kind: 'field', name: 'headingLevel', description: 'Level' },
            { kind: 'field', name: 'state', readonly: true },
            { kind: 'method', name: 'reload' },
          ],
          attributes: [
            { name: 'heading-level', fieldName: 'headingLevel', type: { text: 'number' } },
            { name: 'lang', type: { text: 'string' } },
          ],
          events: [{ name: 'x-own', type: { text: 'XOwnEvent' } }],
          slots: [{ name: '' }],
        },
        {
          name: 'XTile',
          tagName: 'x-tile',
          members: [{ kind: 'field', name: 'metric' }],
          attributes: [{ name: 'metric', fieldName: 'metric', type: { text: 'string' } }],
          events: [
            { name: 'x-own', type: { text: 'XOwnEvent' }, description: 'Its own' },
            { name: 'x-other', type: { text: 'XOtherEvent' } },
          ],
        },
      ],
    },
    {},
  ],
};

describe('tagTypes', () => {
  const text = tagTypes(manifest);
  const of = (tag: string): string => text.slice(text.indexOf(`'${tag}': {`)).split('\n  };\n')[0]!;

  it('takes types from the classes, and imports each name once', () => {
    assert.match(text, /^import type \{ XBox, XOtherEvent, XOwnEvent, XTile \} from '\.\/index\.js';$/m);
    assert.match(of('x-box'), /headingLevel\?: XBox\['headingLevel'\];/);
  });

  it('leaves out what cannot be set: what is read-only, and methods', () => {
    assert.doesNotMatch(text, /state|reload/);
  });

  it('spells out attributes that are not named like their property; those of HTML are known', () => {
    assert.match(of('x-box'), /'heading-level'\?: number \| `\$\{number\}`;/);
    assert.doesNotMatch(of('x-box'), /lang/);
    assert.match(of('x-tile'), /attributes: \{\n {4}\};/);
  });

  it('lets an element with content hear the events of those inside', () => {
    assert.match(
      of('x-box'),
      /'x-own': XOwnEvent;[^]*\/\*\* From an element inside \*\/\n {6}'x-other': XOtherEvent;/,
    );
    assert.equal(of('x-tile').match(/'x-o.*': /g)?.length, 2);
  });

  it('does not let a description end its comment', () => {
    assert.equal(text.match(/\*\//g)?.length, text.match(/\/\*\*/g)?.length);
  });
});
