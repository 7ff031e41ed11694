import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { smallPng } from './small-png.js';
import { drawnBy, StoryPictures } from './story-pictures.js';

const here = '156 linux x64';

/** What a browser could have taken: one colour. */
function taken(color: readonly [number, number, number], width = 40, height = 20): Buffer {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, at) => color[at % 3]!);
  return smallPng({ width, height, data });
}

const blue = taken([53, 81, 184]);

describe('StoryPictures', () => {
  let folder: string;
  const pictures = (accepts: boolean, browser = here): StoryPictures =>
    new StoryPictures({ kept: join(folder, 'kept'), found: join(folder, 'found') }, browser, accepts);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('wants a picture for every story, and names the command that accepts one', () => {
    assert.deepEqual(pictures(false).judge('a--b', blue), [
      'has no accepted picture; if that is meant: npm run test:stories -- --update a--b',
    ]);
  });

  it('takes the same bytes for the same', () => {
    assert.deepEqual(pictures(true).judge('a--b', blue), []);
    const again = pictures(false);
    assert.deepEqual(again.judge('a--b', blue), []);
    assert.deepEqual(again.judged, { same: 1, fine: 0, coarse: 0, taken: 0 });
  });

  it('compares other bytes point by point', () => {
    pictures(true).judge('a--b', blue);
    const again = pictures(false);
    assert.deepEqual(again.judge('a--b', taken([54, 82, 183])), []);
    assert.equal(again.judged.fine, 1);
    const [fault] = again.judge('a--b', taken([53, 81, 216]));
    assert.match(
      fault!,
      /^looks otherwise: 800 pixels differ between \(0, 0\) and \(39, 19\) \(now: .*found/,
    );
    assert.deepEqual(readFileSync(join(folder, 'found/a--b.png')), taken([53, 81, 216]));
    assert.ok(existsSync(join(folder, 'found/a--b.difference.png')));
  });

  it('compares coarsely with what another browser drew, and says so', () => {
    pictures(true, '150 linux x64').judge('a--b', blue);
    const again = pictures(false);
    assert.deepEqual(again.judge('a--b', taken([68, 90, 180])), []);
    assert.equal(again.judged.coarse, 1);
    assert.equal(again.judge('a--b', taken([53, 81, 84])).length, 1);
    // A fault is told as one; it may be looked at again.
    assert.equal(again.judged.coarse, 1);
  });

  it('tells of another size', () => {
    pictures(true).judge('a--b', blue);
    assert.match(
      pictures(false).judge('a--b', taken([53, 81, 184], 40, 30))[0]!,
      /40 × 30 instead of 40 × 20 pixels/,
    );
  });

  it('accepts what is otherwise, and leaves alone what is not', () => {
    const file = join(folder, 'kept/a--b.png');
    pictures(true).judge('a--b', blue);
    const before = readFileSync(file);
    pictures(true).judge('a--b', taken([54, 82, 183]));
    assert.deepEqual(readFileSync(file), before, 'nothing that could be seen');
    pictures(true).judge('a--b', taken([184, 81, 53]));
    assert.notDeepEqual(readFileSync(file), before);
    assert.deepEqual(pictures(false).judge('a--b', taken([184, 81, 53])), []);
  });

  it('takes anew what another browser drew', () => {
    pictures(true, '150 linux x64').judge('a--b', blue);
    pictures(true).judge('a--b', blue);
    const again = pictures(false);
    again.judge('a--b', blue);
    assert.equal(again.judged.same, 1);
  });

  it('finds pictures of no story, and removes them where it accepts', () => {
    pictures(true).judge('a--b', blue);
    const none = new Set<string>();
    assert.equal(pictures(false).orphans(none).length, 1);
    assert.deepEqual(pictures(false).orphans(new Set(['a--b'])), []);
    assert.deepEqual(pictures(true).orphans(none), []);
    assert.deepEqual(readdirSync(join(folder, 'kept')), []);
  });
});

describe('drawnBy', () => {
  it('has the major version, which decides how text is drawn', () => {
    assert.equal(drawnBy('156.0.8078.79'), `156 ${process.platform} ${process.arch}`);
  });
});
