import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textFinder } from '../../src/views/find-text.js';

const finds = (wanted: string, ...texts: string[]): boolean => textFinder(wanted, 'en')(...texts);

test('whatever the case and the accents of either', () => {
  assert.ok(finds('jose', 'José Álvarez'));
  assert.ok(finds('ÁLVAREZ', 'Jose Alvarez'));
  assert.ok(finds('zoe', 'ZOE\u0308'));
  assert.ok(finds('Артем', 'Артём Иванов'));
  assert.ok(finds('strasse', 'Straße'));
  assert.ok(finds('νικοσ', 'Νίκος') && finds('ΝΙΚΟΣ', 'νίκος'));
  assert.ok(finds('王', '王芳'));
  assert.ok(!finds('x', 'José'));
});

test('all words, in any order, in one text or another', () => {
  assert.ok(finds('  lee   ann ', 'Ann Lee'));
  assert.ok(finds('north ann', 'Ann Lee', 'North'));
  assert.ok(!finds('north ann', 'Ann Lee', 'South'));
  assert.ok(!finds('annlee', 'Ann', 'Lee'), 'no word runs from one text into the next');
});

test('nothing looked for finds everything', () => {
  assert.ok(finds('', 'Ann'));
  assert.ok(finds(' \t', ''));
});

test('signs are looked for as they are', () => {
  assert.ok(finds('.*', 'a.*b'));
  assert.ok(!finds('.*', 'anything'));
  assert.ok(finds('(', 'a (b'));
});

test('each text is found by itself and by any part of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const characters = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
      const [from, to] = [a % (characters.length + 1), b % (characters.length + 1)].toSorted((x, y) => x - y);
      assert.ok(finds(text, text));
      assert.ok(finds(characters.slice(from, to).join(''), `x${text}y`));
    }),
    { numRuns: 500 },
  );
});
