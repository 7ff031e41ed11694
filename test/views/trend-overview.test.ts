import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/i18n/en/index.js';
import { formatsOf } from '../../src/i18n/formats.js';
import { trendOverview } from '../../src/views/trend-overview.js';

const { dates } = formatsOf(en);
const whole = { from: '2025-10-01', to: '2025-11-01' };

describe('where a part lies in all of a time', () => {
  it('is told by shares of it as time passes, over a clock change too', () => {
    const { shown, spoken } = trendOverview(
      whole,
      { from: '2025-10-26', to: '2025-10-27' },
      'Europe/Berlin',
      dates,
    );
    // October has 745 hours there, of which the 26th has 25.
    assert.ok(Math.abs(shown.from - 600 / 745) < 1e-12 && Math.abs(shown.to - 625 / 745) < 1e-12);
    assert.deepEqual(spoken, { from: 'Oct 26, 2025', to: 'Oct 26, 2025', both: 'October 26, 2025' });
  });

  it('names the moment that a part of a day ends with', () => {
    const part = { from: '2025-10-02T09:00', to: '2025-10-02T17:00' };
    const { from, to } = trendOverview(whole, part, 'UTC', dates).spoken;
    assert.match(`${from} / ${to}`, /^Oct 2, 2025, 9:00\sAM \/ Oct 2, 2025, 5:00\sPM$/u);
  });

  it('is all where nothing else is shown, and no more than all', () => {
    assert.deepEqual(trendOverview(whole, null, 'UTC', dates).shown, { from: 0, to: 1 });
    const wide = { from: '2024-01-01', to: '2026-01-01' };
    assert.deepEqual(trendOverview(whole, wide, 'UTC', dates).shown, { from: 0, to: 1 });
    assert.deepEqual(trendOverview({ from: whole.from, to: whole.from }, null, 'UTC', dates).shown, {
      from: 0,
      to: 1,
    });
  });
});
