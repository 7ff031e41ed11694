import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '../../../src/engine.js';
import { summary, valueOf } from '../ask-data.js';

const at = { startedAt: '2025-10-01T09:00' };
const later = { startedAt: '2025-10-01T09:30' };

test('complaint-rate: a conversation with a complaint on any leg, of those of which it is known', async () => {
  const contacts = [
    // A complaint on the first leg is one though the second knows of none.
    { id: '1', conversation: 'c1', ...at, outcome: 'answered', complaint: true },
    { id: '2', conversation: 'c1', ...later, outcome: 'answered', complaint: false },
    // Known of one leg only.
    { id: '3', conversation: 'c2', ...at, outcome: 'overflow' },
    { id: '4', conversation: 'c2', ...later, outcome: 'answered', complaint: false },
    { id: '5', conversation: 'c3', ...at, outcome: 'answered' },
    { id: '6', ...at, outcome: 'abandoned', complaint: true },
    { id: '7', ...at, complaint: false },
  ];
  assert.deepEqual(summary(await valueOf('complaint-rate', { contacts })), {
    value: 0.5,
    of: [2, 4, 4],
    used: 4,
    left: { 'no-flag': 1 },
  });
  const sent = {
    contacts: contacts.map((one) => ({
      ...one,
      complaint: 'complaint' in one && one.complaint ? true : null,
    })),
  };
  assert.deepEqual(summary(await valueOf('complaint-rate', { ...sent, absentIsFalse: ['complaint'] })), {
    value: 0.4,
    of: [2, 5, 5],
    used: 5,
  });
  assert.equal((await valueOf('complaint-rate', { contacts: [{ id: '1', ...at }] })).reason, 'not-supplied');
});

test('a flag that is never false in the data is a problem of the data', async () => {
  const contacts = [
    { id: '1', ...at, outcome: 'answered', complaint: true, followedScript: true, rightParty: true },
    { id: '2', ...at, outcome: 'answered', followedScript: false },
    // Nobody was reached, so the right party was not: that is a false.
    { id: '3', ...at, direction: 'outbound', outcome: 'busy' },
  ];
  const flags = async (absentIsFalse: readonly string[]) => {
    const { problems } = await (await loadData({ timeZone: 'UTC', contacts, absentIsFalse })).quality();
    return problems.filter(({ code }) => code === 'boolean-only-true').map(({ values }) => values['field']);
  };
  assert.deepEqual(await flags([]), ['complaint']);
  assert.deepEqual(await flags(['complaint']), []);
});

test('script-adherence: followed / evaluated for it; what nobody evaluated is not left out', async () => {
  const contacts = [
    { id: '1', conversation: 'c', ...at, outcome: 'answered', followedScript: true },
    { id: '2', conversation: 'c', ...later, outcome: 'answered', followedScript: false },
    { id: '3', ...at, outcome: 'answered' },
    { id: '4', ...at, followedScript: true },
  ];
  assert.deepEqual(summary(await valueOf('script-adherence', { contacts })), {
    value: 2 / 3,
    of: [2, 3, 3],
    used: 3,
  });
  assert.equal(
    (await valueOf('script-adherence', { contacts }, { where: { outcome: 'abandoned' } })).reason,
    'no-evaluated',
  );
});

test('right-party-contact-rate: of outbound attempts; one that reached nobody did not reach the right party', async () => {
  const outbound = { ...at, direction: 'outbound' };
  const contacts = [
    { id: '1', ...outbound, outcome: 'answered', rightParty: true },
    { id: '2', ...outbound, outcome: 'answered', rightParty: false },
    { id: '3', ...outbound, outcome: 'answered' },
    { id: '4', ...outbound, outcome: 'no-answer' },
    { id: '5', ...outbound, outcome: 'busy', rightParty: null },
    { id: '6', ...outbound, outcome: 'voicemail' },
    { id: '7', ...outbound, outcome: 'failed', rightParty: true },
    { id: '8', ...outbound },
    { id: '9', ...at, outcome: 'answered', rightParty: true },
  ];
  assert.deepEqual(summary(await valueOf('right-party-contact-rate', { contacts })), {
    value: 2 / 6,
    of: [2, 6, 6],
    used: 6,
    left: { 'no-flag': 2 },
  });
  const inboundOnly = { contacts: contacts.slice(8) };
  assert.equal((await valueOf('right-party-contact-rate', inboundOnly)).reason, 'no-attempts');
  assert.equal(
    (await valueOf('right-party-contact-rate', { contacts: contacts.slice(2, 6) })).reason,
    'not-supplied',
  );
});

test('conversion-rate: conversations with a sale / handled ones of which it is known', async () => {
  const contacts = [
    // Sold on the second leg of a transfer, and by the callback that was kept.
    { id: '1', conversation: 'c1', ...at, outcome: 'answered', sale: false },
    { id: '2', conversation: 'c1', ...later, outcome: 'answered', sale: true },
    { id: '3', conversation: 'c2', ...at, outcome: 'callback', sale: false },
    { id: '4', conversation: 'c2', ...later, direction: 'outbound', outcome: 'answered', sale: true },
    { id: '5', ...at, outcome: 'answered', sale: false },
    { id: '6', ...at, direction: 'outbound', outcome: 'answered', sale: false },
    { id: '7', ...at, outcome: 'answered' },
    // No agent took them: what they say of a sale is left out.
    { id: '8', ...at, outcome: 'abandoned', sale: true },
    { id: '9', ...at, direction: 'outbound', outcome: 'no-answer', sale: false },
    { id: '10', ...at, sale: true },
  ];
  assert.deepEqual(summary(await valueOf('conversion-rate', { contacts })), {
    value: 0.5,
    of: [2, 4, 4],
    used: 4,
    left: { 'no-outcome': 1, 'no-flag': 1 },
  });
  const members = { contacts, absentIsFalse: ['sale'] };
  assert.deepEqual(summary(await valueOf('conversion-rate', members)), {
    value: 0.4,
    of: [2, 5, 5],
    used: 5,
    left: { 'no-outcome': 1 },
  });
  assert.equal((await valueOf('conversion-rate', { contacts: contacts.slice(7, 9) })).reason, 'not-supplied');
  const unsold = {
    contacts: [...contacts.slice(6, 8), { id: '1', ...at, outcome: 'answered', queue: 'a', sale: true }],
  };
  assert.equal((await valueOf('conversion-rate', unsold, { where: { queue: null } })).reason, 'no-flag');
  assert.equal((await valueOf('conversion-rate', unsold, { where: { queue: 'b' } })).reason, 'no-handled');
});

test('of a duplicate one row counts', async () => {
  const contacts = [
    { id: '1', ...at, outcome: 'answered', complaint: true, sale: true },
    { id: '1', ...at, outcome: 'answered', complaint: false, sale: false },
    { id: '2', ...at, outcome: 'answered', complaint: true, sale: false },
  ];
  assert.deepEqual(summary(await valueOf('complaint-rate', { contacts })), {
    value: 0.5,
    of: [1, 2, 2],
    used: 2,
  });
  assert.deepEqual(summary(await valueOf('conversion-rate', { contacts })), {
    value: 0,
    of: [0, 2, 2],
    used: 2,
  });
});
