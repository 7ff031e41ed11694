import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settingsOf } from '../../../demo/simulate/options.js';
import { simulate, type Simulated } from '../../../demo/simulate/simulate.js';
import { makeWorld } from '../../../demo/simulate/world.js';
import { grouped } from './grouped.js';
import { dayOf, meanWithError, secondsOf } from './statistics.js';
import { stationaryCentre } from './stationary-centre.js';

type Contact = Simulated['data']['contacts'][number];

/** When an agent begins to speak, and is done with the wrap-up. */
function inHand({ direction, startedAt, endedAt, queueSeconds, ringSeconds }: Contact): {
  from: number;
  to: number;
} {
  const until = direction === 'outbound' ? ringSeconds! : queueSeconds!;
  return { from: secondsOf(startedAt) + until, to: secondsOf(endedAt) };
}

test('Little’s law: the calls that wait are the calls that come times their wait', () => {
  const callsPerHour = 200;
  const days = 14;
  const { data, truth } = simulate({
    centre: stationaryCentre({ agents: 11, talkSeconds: 180, patienceSeconds: 240 }),
    contacts: callsPerHour * 24 * days,
    days,
    from: '2026-06-01',
    seed: 5,
  });
  const waits = new Map<string, number[]>();
  for (const { startedAt, queueSeconds, outcome } of data.contacts) {
    if (outcome === 'open') continue;
    const ofDay = waits.get(dayOf(startedAt)) ?? [];
    waits.set(dayOf(startedAt), ofDay);
    ofDay.push(queueSeconds!);
  }
  // Lengths as the floor counted them, waits as the rows tell them, and the rate that was asked for.
  const slots = 86_400 / truth.waitingCalls.stepSeconds;
  const differences = [...waits.values()].map((ofDay, day) => {
    const length = meanWithError(truth.waitingCalls.values.voice.slice(day * slots, (day + 1) * slots)).mean;
    return length - (callsPerHour / 3600) * meanWithError(ofDay).mean;
  });
  const { mean, error } = meanWithError(differences);
  const length = meanWithError(truth.waitingCalls.values.voice).mean;
  assert.ok(length > 0.8, `the lines are hardly used: ${length}`);
  assert.ok(Math.abs(mean) < 4 * error, `${mean} is more than four errors of ${error}`);
  assert.ok(4 * error < 0.1 * length, `an error of ${error} says nothing of a length of ${length}`);
});

test('what the lines count is what their calls have waited, to the second, on days like any other', () => {
  const world = makeWorld(settingsOf({ contacts: 4000, seed: 3 }));
  const { legs, lines, period, cases } = world;
  let waited = 0;
  for (let leg = 0; leg < legs.count; leg += 1) {
    const { wait, ring, isOutbound } = legs.at;
    const outcome = legs.outcomeOf(leg);
    // The closed door, the empty room and the menu have no line.
    const hasQueued = outcome !== 'blocked' && outcome !== 'self-service' && outcome !== 'no-agents';
    if (legs.channelOf(leg) !== 'voice' || isOutbound[leg] === 1 || !hasQueued) continue;
    const isFirst = cases.startOf[legs.at.conversation[leg]!] === legs.at.start[leg];
    if (isFirst && !period.isOpenAt(legs.at.start[leg]!)) continue;
    waited += wait[leg]! - Math.max(0, ring[leg]!);
  }
  const counted = lines.gauge.means(period.end).reduce((sum, mean) => sum + mean * 1800, 0);
  assert.ok(waited > 10_000);
  assert.equal(Math.round(counted), waited);
});

for (const seed of [1, 2]) {
  describe(`the floor, seed ${seed}`, () => {
    const { data, truth } = simulate({ contacts: 9000, seed });
    const byAgent = grouped(
      data.contacts.filter(({ agent }) => agent !== undefined),
      ({ agent }) => agent!,
    );

    test('an agent speaks with one caller at a time, and only within a shift', () => {
      const shifts = grouped(data.shifts, ({ agent }) => agent);
      let looked = 0;
      for (const [agent, contacts] of byAgent) {
        const voice = contacts
          .filter(({ channel }) => channel === 'voice')
          .map((contact) => ({ contact, ...inHand(contact) }))
          .sort((a, b) => a.from - b.from);
        for (const [i, { contact, from, to }] of voice.entries()) {
          looked += 1;
          if (i > 0) assert.ok(voice[i - 1]!.to <= from, `${contact.id} begins before the one before ends`);
          const isInShift = shifts
            .get(agent)!
            .some((shift) => secondsOf(shift.from) <= from && to <= secondsOf(shift.to));
          assert.ok(isInShift, `${contact.id} is outside of the shifts of ${agent}`);
        }
      }
      assert.ok(looked > 5000);
    });

    test('a digital agent has no more chats at once than the model allows, and some have several', () => {
      let most = 0;
      for (const contacts of byAgent.values()) {
        const edges = contacts
          .filter(({ channel }) => channel === 'chat')
          .flatMap((contact) => {
            const { from, to } = inHand(contact);
            return [
              { at: from, by: 1 },
              { at: to, by: -1 },
            ];
          })
          .sort((a, b) => a.at - b.at || a.by - b.by);
        let now = 0;
        for (const { by } of edges) most = Math.max(most, (now += by));
      }
      assert.equal(most, truth.centre.handling.chats[1]);
    });

    test('the seconds of shifts are those of their contacts', () => {
      const handled = (contacts: readonly Contact[]): number =>
        contacts.reduce(
          (sum, c) => sum + (c.talkSeconds ?? 0) + (c.holdSeconds ?? 0) + (c.wrapSeconds ?? 0),
          0,
        );
      const sum = (
        field: 'handlingSeconds' | 'workedSeconds' | 'availableSeconds' | 'trainingSeconds',
      ): number => data.shifts.reduce((all, shift) => all + shift[field], 0);
      assert.equal(sum('handlingSeconds'), handled(data.contacts));
      for (const [agent, shifts] of grouped(data.shifts, (shift) => shift.agent)) {
        assert.equal(
          shifts.reduce((all, shift) => all + shift.handlingSeconds, 0),
          handled(byAgent.get(agent) ?? []),
        );
        const isDigital = shifts[0]!.team === 'Digital';
        for (const shift of shifts) {
          assert.ok(shift.adherentSeconds >= 0 && shift.adherentSeconds <= shift.scheduledSeconds);
          assert.ok(shift.availableSeconds >= 0);
          assert.ok(shift.workedSeconds <= shift.paidSeconds);
          const { handlingSeconds, availableSeconds, trainingSeconds, workedSeconds } = shift;
          // Chats are worked on side by side.
          if (!isDigital) assert.ok(handlingSeconds + availableSeconds + trainingSeconds <= workedSeconds);
        }
      }
      // All of a voice shift is accounted for: what is left over is ringing and breaks, which the truth tells.
      const busy = busySeconds([...byAgent.values()]);
      const left = sum('workedSeconds') - sum('availableSeconds') - sum('trainingSeconds') - busy;
      assert.equal(left, truth.pausedSeconds.break + truth.pausedSeconds.ringing);
    });

    test('a transferred leg is followed by another in the same conversation, when its talk ends', () => {
      const conversations = grouped(
        data.contacts.filter(({ conversation }) => conversation !== undefined),
        ({ conversation }) => conversation,
      );
      let transfers = 0;
      let callbacks = 0;
      for (const legs of conversations.values()) {
        assert.ok(legs.length > 1);
        for (const [i, leg] of legs.entries()) {
          const next = legs[i + 1];
          const { startedAt, queueSeconds, talkSeconds, holdSeconds } = leg;
          if (leg.transferred === true) {
            transfers += 1;
            assert.ok(next !== undefined, `${leg.id} is handed on to nobody`);
            assert.equal(
              secondsOf(next.startedAt),
              secondsOf(startedAt) + queueSeconds! + talkSeconds! + holdSeconds!,
            );
            assert.notEqual(next.queue, leg.queue);
            assert.deepEqual([next.customer, next.topic], [leg.customer, leg.topic]);
          } else if (next !== undefined) {
            callbacks += 1;
            assert.equal(next.direction, 'outbound');
            const asked = ['callback', 'voicemail', 'no-answer', 'busy'];
            assert.ok(asked.includes(leg.outcome!), `${leg.outcome} before a callback`);
            assert.ok(secondsOf(next.startedAt) > secondsOf(leg.endedAt ?? leg.startedAt));
          }
        }
      }
      assert.ok(transfers > 200 && callbacks > 100, `${transfers} transfers, ${callbacks} callbacks`);
    });
  });
}

/** Seconds with at least one contact in hand. */
function busySeconds(ofAgents: readonly (readonly Contact[])[]): number {
  let busy = 0;
  for (const contacts of ofAgents) {
    const spans = contacts
      .filter(({ talkSeconds }) => talkSeconds !== undefined)
      .map(inHand)
      .sort((a, b) => a.from - b.from);
    let until = -Infinity;
    for (const { from, to } of spans) {
      busy += Math.max(0, to - Math.max(from, until));
      until = Math.max(until, to);
    }
  }
  return busy;
}
