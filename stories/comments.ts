/** So many contacts of a month of 2026 with one comment, on its days from the first on. */
export function written(month: string, count: number, comment: string, more: object = {}): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${month}-${comment.slice(0, 12)}-${i}`,
    startedAt: `2026-${month}-${String(1 + (i % 28)).padStart(2, '0')}T1${i % 10}:20`,
    customer: `c${month}${i}`,
    channel: i % 3 === 0 ? 'chat' : 'voice',
    comment,
    ...more,
  }));
}

/** September and October, with what they write in each. */
export function twoMonths(september: readonly object[], october: readonly object[]): object {
  return {
    note: 'Invented comments; any likeness is chance.',
    timeZone: 'Europe/Berlin',
    covers: { from: '2026-09-01', to: '2026-11-01' },
    contacts: [...september, ...october],
  };
}

/** In October refunds come to be what detractors write of. */
export const refunds = twoMonths(
  [
    ...written('09', 24, 'The agent was kind and quick', { nps: 10 }),
    ...written('09', 12, 'Waiting took too long', { nps: 4 }),
    ...written('09', 2, 'My refund is late', { nps: 2 }),
  ],
  [
    ...written('10', 26, 'The agent was kind and quick', { nps: 9 }),
    ...written('10', 11, 'Waiting took too long', { nps: 5 }),
    ...written('10', 21, 'Where is my refund? The refund was promised last week', { nps: 1 }),
    ...written('10', 4, 'Quick answer', {}),
    { id: 'silent', startedAt: '2026-10-12T10:00', nps: 8 },
  ],
);

/** Markup, formulas, signs that turn the direction, and one word without an end. */
export const hostile = twoMonths(
  [],
  [
    ...written('10', 1, '<script>alert(1)</script> refund', { nps: 3, id: '<b>id</b>' }),
    ...written('10', 1, '<img src=x onerror=alert(1)> =1+1 refund', { nps: 2, id: '=HYPERLINK("x")' }),
    ...written('10', 1, '\u202e refund desrever', { nps: 10 }),
    ...written('10', 1, `refund ${'long'.repeat(200)}`, { nps: 9 }),
    ...written('10', 1, 'ההחזר refund לא הגיע', { nps: 0 }),
    ...written('10', 1, 'refund\n\nline two\n\tline three', { nps: 7 }),
  ],
);

export const chinese = twoMonths(
  [...written('09', 20, '客服很耐心', { nps: 10 })],
  [
    ...written('10', 18, '客服很耐心', { nps: 10 }),
    ...written('10', 15, '退款还没有到账，请尽快处理退款', { nps: 2 }),
  ],
);

export const russian = twoMonths(
  [...written('09', 20, 'Ответили быстро и вежливо', { csat: 5 })],
  [
    ...written('10', 18, 'Ответили быстро и вежливо', { csat: 5 }),
    ...written('10', 15, 'Возврата до сих пор нет, жду возврат', { csat: 1 }),
  ],
);
