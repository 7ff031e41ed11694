import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../../demo/simulate/chance/random.js';
import { commentOf } from '../../../demo/simulate/comments/comment-of.js';
import { defaultCentre } from '../../../demo/simulate/model/default-centre.js';
import { languages } from '../../../demo/simulate/rows/customer.js';
import { simulate } from '../../../demo/simulate/simulate.js';
import { grouped } from './grouped.js';
import { meanWithError, regress, secondsOf } from './statistics.js';

const { data, truth } = simulate({ contacts: 30_000, seed: 12 });
const contacts = new Map(data.contacts.map((contact) => [contact.id!, contact]));
const ability = new Map(truth.agents.map((agent) => [agent.id, agent.ability]));

/** Answers about one handled call of a conversation of its own, of which it is noted whether it was solved. */
function answersOf(
  kind: 'csat' | 'nps' | 'ces',
): { score: number; minutes: number; solved: number; ability: number }[] {
  return data.surveys.flatMap(({ contact, kind: asked, aspect, score }) => {
    const about = contacts.get(contact ?? '');
    if (asked !== kind || aspect !== undefined || about === undefined) return [];
    const { channel, conversation, queueSeconds, resolved, agent } = about;
    if (channel !== 'voice' || conversation !== undefined || typeof resolved !== 'boolean') return [];
    return [{ score, minutes: queueSeconds! / 60, solved: resolved ? 1 : 0, ability: ability.get(agent!)! }];
  });
}

for (const kind of ['csat', 'nps', 'ces'] as const) {
  test(`${kind} follows the wait, the solution and the agent as the truth says`, () => {
    const answers = answersOf(kind);
    assert.ok(answers.length > 800, String(answers.length));
    const [wait, solved, agent] = regress(
      answers.map(({ minutes, solved, ability }) => [minutes, solved, ability]),
      answers.map(({ score }) => score),
    );
    const model = truth.centre.feedback[kind];
    for (const [planted, found] of [
      [model.waitPerMinute, wait!],
      [model.solved, solved!],
      [model.ability, agent!],
    ] as const) {
      assert.equal(Math.sign(found.slope), Math.sign(planted));
      assert.ok(Math.abs(found.t) > 4, `a slope of ${found.slope} for ${planted} has t ${found.t}`);
      // Cut at the ends of its scale, an answer tells less than was felt, never more.
      assert.ok(Math.abs(found.slope) < 1.25 * Math.abs(planted), `${found.slope} for ${planted}`);
    }
  });
}

test('as many answer as the model says, on the scales that the data name, each question once', () => {
  const concluded = data.contacts.filter(
    ({ outcome, resolved, channel }) =>
      outcome === 'answered' && resolved !== undefined && channel === 'voice',
  );
  const customers = data.surveys.filter(({ kind }) => kind !== 'agent-satisfaction');
  const asked = new Set(customers.map(({ contact }) => contact));
  const share = concluded.filter(({ id }) => asked.has(id!)).length / concluded.length;
  const expected = truth.centre.feedback.responds.voice;
  const error = Math.sqrt((expected * (1 - expected)) / concluded.length);
  assert.ok(Math.abs(share - expected) < 4 * error + 0.005, `${share} is not ${expected}`);
  const keys = customers.map(({ contact, kind, aspect }) => `${contact} ${kind} ${aspect ?? ''}`);
  assert.equal(new Set(keys).size, keys.length);
  for (const { kind, score, at, contact, comment, aspect } of customers) {
    const { min, max } = data.scales[kind]!;
    assert.ok(Number.isInteger(score) && score >= min && score <= max);
    assert.ok(secondsOf(at) > secondsOf(contacts.get(contact!)!.endedAt));
    if (comment !== undefined) assert.ok(kind === 'csat' && aspect === undefined);
  }
  for (const { scaleMin, scaleMax, score, contact } of data.surveys.filter(
    ({ kind }) => kind === 'agent-satisfaction',
  )) {
    assert.deepEqual([scaleMin, scaleMax, contact], [0, 10, undefined]);
    assert.ok(score >= 0 && score <= 10);
  }
});

test('quality assurance finds better agents better, and leaves out what does not apply', () => {
  const points = grouped(
    data.evaluations.filter(({ possible }) => possible !== null && possible > 0),
    ({ agent }) => agent,
  );
  const rows = [...points].map(([agent, evaluations]) => ({
    ability: ability.get(agent)!,
    quality:
      evaluations.reduce((sum, one) => sum + one.points!, 0) /
      evaluations.reduce((sum, one) => sum + one.possible!, 0),
  }));
  assert.ok(rows.length > 20);
  const [found] = regress(
    rows.map((row) => [row.ability]),
    rows.map(({ quality }) => quality),
  );
  assert.ok(found!.slope > 0 && found!.t > 4);
  assert.ok(data.evaluations.some(({ possible, points }) => possible === null && points === null));
  assert.ok(data.evaluations.some(({ possible }) => possible === 0));
  for (const { points, possible, contact, at } of data.evaluations) {
    assert.ok((points ?? 0) >= 0 && (points ?? 0) <= (possible ?? 0));
    assert.ok(secondsOf(at) > secondsOf(contacts.get(contact)!.startedAt));
  }
  const byEvaluation = grouped(data.evaluations, ({ id }) => id);
  for (const criteria of byEvaluation.values()) {
    assert.equal(new Set(criteria.map(({ criterion }) => criterion)).size, criteria.length);
    assert.equal(new Set(criteria.map(({ contact }) => contact)).size, 1);
  }
});

test('better agents solve more and are faster, beginners are slower', () => {
  const handled = data.contacts.filter(
    ({ channel, outcome }) => channel === 'voice' && outcome === 'answered',
  );
  const byAgent = grouped(handled, ({ agent }) => agent!);
  const rows = [...byAgent].flatMap(([agent, calls]) => {
    const known = calls.filter(({ resolved }) => typeof resolved === 'boolean');
    if (known.length < 100) return [];
    const solved = known.filter(({ resolved }) => resolved === true).length / known.length;
    return [
      {
        solved,
        talk: meanWithError(calls.map(({ talkSeconds }) => talkSeconds!)).mean,
        ability: ability.get(agent)!,
      },
    ];
  });
  assert.ok(rows.length > 15);
  const slope = (target: (row: (typeof rows)[number]) => number): { slope: number; t: number } =>
    regress(
      rows.map((row) => [row.ability]),
      rows.map(target),
    )[0]!;
  assert.ok(slope(({ solved }) => solved).t > 4);
  assert.ok(slope(({ talk }) => talk).t < -2);
});

test('comments are in the customer’s language, whole, and hardly ever the same', () => {
  const random = new Random(1, 'comments');
  for (const language of languages) {
    const comments = new Set<string>();
    let count = 0;
    for (const { name } of [...defaultCentre.topics, { name: 'Something new' }]) {
      for (const channel of ['voice', 'chat', 'email'] as const) {
        for (let score = 1; score <= 5; score += 1) {
          for (let draw = 0; draw < 10; draw += 1) {
            const comment = commentOf(
              {
                language,
                topic: name,
                channel,
                score,
                waitedMinutes: random.below(9),
                isSolved: random.chance(0.5),
                isTransferred: random.chance(0.3),
                isRepeat: random.chance(0.3),
              },
              random,
            );
            count += 1;
            comments.add(comment);
            assert.match(comment, /[.!。！]$/u);
            assert.doesNotMatch(comment, /undefined|null|NaN|\{|\$| {2}/);
            const letters = comment.match(/\p{L}/gu)!;
            const script = { en: /\p{Script=Latin}/u, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u }[
              language
            ];
            assert.ok(
              letters.every((letter) => script.test(letter)),
              comment,
            );
          }
        }
      }
    }
    assert.ok(comments.size > count / 3, `${comments.size} of ${count} in ${language}`);
  }
  const written = data.surveys.filter(({ comment }) => comment !== undefined);
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Han}/u, /\p{Script=Cyrillic}/u];
  for (const script of scripts)
    assert.ok(written.filter(({ comment }) => script.test(comment!)).length > 200);
});
