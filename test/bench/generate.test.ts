import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { appendedRows, generate } from '../../bench/generator/generate.js';
import type { Row, RowFile } from '../../bench/row.js';

const { bytes, appended } = generate(2000);
const file = JSON.parse(new TextDecoder().decode(bytes)) as RowFile;
const later = JSON.parse(new TextDecoder().decode(appended)) as Row[];

describe('the rows of the bench', () => {
  it('are the same bytes on every machine', () => {
    const hash = createHash('sha256').update(bytes).update(appended).digest('hex');
    assert.equal(hash, '3e4c9b968ebf83769a01d186f0b90abdf9ca65b39ab0d69eb9055de494dd15c6');
  });

  it('are others for another seed', () => {
    assert.notDeepEqual(generate(10, 2).bytes, generate(10, 1).bytes);
  });

  it('are as many as asked for, each with an id of its own, and a thousand that come later', () => {
    assert.equal(file.contacts.length, 2000);
    assert.equal(later.length, appendedRows);
    assert.equal(new Set([...file.contacts, ...later].map((row) => row.id)).size, 3000);
  });

  it('stand in the order in which they end, so that their starts are only nearly sorted', () => {
    const rows = [...file.contacts, ...later];
    const ends = rows.map(
      (row) =>
        Date.parse(row.startedAt) +
        (row.queueSeconds + row.talkSeconds + row.holdSeconds + row.wrapSeconds) * 1000,
    );
    assert.deepEqual(
      ends,
      ends.toSorted((a, b) => a - b),
    );
    const starts = rows.map((row) => row.startedAt);
    assert.notDeepEqual(starts, starts.toSorted());
  });

  it('lie in one year of the zone and say its wall clock', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: file.timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    for (const { startedAt } of [...file.contacts, ...later]) {
      assert.equal(clock.format(new Date(startedAt)), startedAt.slice(0, 19).replace('T', ' '));
      assert.ok(startedAt.startsWith('2025-'), startedAt);
    }
  });

  it('are busier by day than by night and on Mondays than on Sundays', () => {
    const count = (test: (row: Row) => boolean): number => file.contacts.filter(test).length;
    const hour = (row: Row): number => Number(row.startedAt.slice(11, 13));
    const weekday = (row: Row): number => new Date(row.startedAt.slice(0, 10)).getUTCDay();
    assert.ok(count((row) => hour(row) === 10) > 5 * count((row) => hour(row) === 2));
    assert.ok(count((row) => weekday(row) === 1) > 2 * count((row) => weekday(row) === 0));
  });
});
