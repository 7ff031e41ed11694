import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../../../demo/simulate/simulate.js';
import { grouped } from './grouped.js';
import { dayOf, secondsOf } from './statistics.js';

for (const [seed, options] of [
  {},
  { from: '2026-01-15', days: 90 },
  { contacts: 800, days: 10, zone: 'America/New_York' },
].entries()) {
  const { data } = simulate({ contacts: 4000, seed, ...options });

  test(`stocks open with what they closed with, ${JSON.stringify(options)}`, () => {
    for (const rows of grouped(data.headcount, ({ team }) => team).values()) {
      for (const [i, { opening, joined, left, closing, from, to }] of rows.entries()) {
        assert.equal(opening + joined - left, closing);
        assert.ok(from < to && closing >= 0);
        const next = rows[i + 1];
        if (next !== undefined) assert.deepEqual([next.opening, next.from], [closing, to]);
        else assert.equal(to, data.covers.to);
      }
      assert.equal(rows[0]!.from, data.covers.from);
    }
    const heads = data.headcount.filter(({ from }) => from === data.covers.from);
    const joined = data.headcount.reduce((sum, row) => sum + row.joined, 0);
    assert.equal(heads.reduce((sum, { opening }) => sum + opening, 0) + joined, data.agents.length);
    assert.equal(data.agents.filter(({ startedOn }) => startedOn >= data.covers.from).length, joined);

    for (const rows of grouped(data.customers, ({ segment }) => segment).values()) {
      for (const [i, { opening, gained, lost, closing, to }] of rows.entries()) {
        assert.equal(opening + gained - lost, closing);
        assert.ok(gained >= 0 && lost >= 0);
        if (i > 0) assert.equal(rows[i - 1]!.closing, opening);
        if (i === rows.length - 1) assert.equal(to, data.covers.to);
      }
    }
  });

  test(`the ledger is the days of the contacts, ${JSON.stringify(options)}`, () => {
    const byDay = grouped(data.contacts, ({ startedAt }) => dayOf(startedAt));
    let previous = data.covers.from;
    for (const { from, to, revenue, sales, orders, directCost } of data.ledger) {
      assert.equal(from, previous);
      previous = to;
      const contacts = byDay.get(from) ?? [];
      assert.equal(
        Math.round(revenue * 100),
        contacts.reduce((sum, contact) => sum + Math.round((contact.revenue ?? 0) * 100), 0),
      );
      assert.equal(sales, contacts.filter(({ sale }) => sale === true).length);
      assert.ok(orders >= sales && directCost >= 0);
    }
    assert.equal(previous, data.covers.to);
  });

  test(`nobody works before the first day or twice at a time, ${JSON.stringify(options)}`, () => {
    const agents = new Map(data.agents.map((agent) => [agent.id, agent]));
    assert.equal(new Set(data.agents.map(({ name }) => name)).size, data.agents.length);
    for (const [id, shifts] of grouped(data.shifts, ({ agent }) => agent)) {
      for (const [i, { from, to, team }] of shifts.entries()) {
        assert.ok(dayOf(from) >= agents.get(id)!.startedOn);
        assert.equal(team, agents.get(id)!.team);
        assert.ok(secondsOf(from) < secondsOf(to));
        if (i > 0) assert.ok(secondsOf(shifts[i - 1]!.to) <= secondsOf(from));
      }
      for (const week of grouped(shifts, ({ from }) => weekOf(dayOf(from))).values())
        assert.ok(week.length <= 5);
    }
    const ids = [data.contacts, data.surveys, data.shifts].map((rows) => rows.map(({ id }) => id));
    for (const column of ids) assert.equal(new Set(column).size, column.length);
  });
}

/** Weeks since a Monday long ago. */
function weekOf(date: string): number {
  return Math.floor((Date.parse(date) / 86_400_000 + 3) / 7);
}
