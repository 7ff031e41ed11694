import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fontMounts, hasOne, testFaces } from './test-fonts.js';

const faces = testFaces();
const has = (family: string, text: string): boolean =>
  [...text].every((character) =>
    faces.some(
      (face) => face.family === family && hasOne(face.unicodeRange, new Set([character.codePointAt(0)!])),
    ),
  );

describe('the fonts of stories', () => {
  it('have what stories are written in', () => {
    assert.ok(has('Inter Variable', 'Service level «Уровень» – 4:12'));
    assert.ok(has('Georgia', 'Service level'));
    assert.ok(has('Noto Sans SC Variable', '服务水平≥'));
    assert.ok(has('Noto Sans Hebrew Variable', 'שלום'));
  });

  it('are only those that are needed', () => {
    assert.ok(faces.length < 60, String(faces.length));
  });

  it('are where pages look for them', () => {
    for (const { source } of faces) {
      const [, place, file] = /^url\((.*\/)(.*)\)$/.exec(source)!;
      assert.ok(existsSync(`${fontMounts[place!]}/${file}`), source);
    }
  });
});

describe('hasOne', () => {
  it('reads ranges and single characters', () => {
    assert.ok(hasOne('U+0-7F,U+3042', new Set([0x7f])));
    assert.ok(hasOne('U+0-7F, U+3042', new Set([0x3042])));
    assert.ok(!hasOne('U+0-7F,U+3042', new Set([0x80, 0x3043])));
    assert.ok(!hasOne('U+0-7F', new Set()));
  });
});
