import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ChangeFinding,
  type EventFinding,
  type Finding,
  remedies,
  type RemedyId,
  remedySources,
  type SignalFinding,
} from '../../src/engine.js';
import { remedyFor } from '../../src/analysis/insights/remedies.js';
import { findLocale } from '../../src/i18n/find-locale.js';
import { insightText, stepText } from '../../src/views/insight-text.js';
import { plainSpaces } from '../i18n/plain-spaces.js';

const languages = ['en', 'zh', 'ru'] as const;
const tested = {
  class: 'tested',
  significant: true,
  metric: 'fcr',
  as: 'fcr',
  value: 0.45,
  other: 0.69,
  difference: -0.24,
  low: -0.31,
  high: -0.17,
  n: 434,
  otherN: 467,
  p: 1e-6,
  q: 1e-4,
  better: false,
  folded: [],
  weight: { value: 0.1, unit: 'deviations' },
  evidence: { metrics: ['fcr'] },
  remedy: 'review-process',
} as const;
const at = { dimension: 'queue', key: 'Billing' };
const described: Pick<
  SignalFinding,
  'class' | 'significant' | 'weight' | 'evidence' | 'metric' | 'as' | 'remedy'
> = {
  class: 'described',
  significant: null,
  weight: { value: 0.1, unit: 'share' },

  evidence: { metrics: ['contact-volume'] },
  metric: 'contact-volume',
  as: 'contact-volume',
  remedy: null,
};

const change: ChangeFinding = {
  ...tested,
  kind: 'change',
  id: 'change',
  driver: { ...at, effect: -0.2, alone: true },
};
const event: EventFinding = {
  ...tested,
  metric: 'contact-volume',
  as: 'contact-volume',
  value: 153,
  other: 39,
  difference: 114,
  better: null,
  kind: 'event',
  id: 'event',
  weeks: 3,
  event: { place: 0, label: null, kind: null, from: '2026-10-21T10:00', to: '2026-10-21T15:00' },
};
const signal: SignalFinding = {
  ...described,
  kind: 'signal',
  id: 'signal',
  metric: 'fcr',
  as: 'fcr',
  value: 0.6,
  rule: 'eight-on-one-side',
  points: Array.from({ length: 8 }, (_, day) => `2026-10-0${day + 1}`),
  centre: 0.7,
  low: 0.55,
  high: 0.85,
  above: false,
  better: false,
  n: 80,
  baseline: 20,
  looked: 7,
  falseAlarms: 0.01,
};
const findings: readonly Finding[] = [
  change,
  { ...change, id: 'broad', driver: { ...at, effect: -0.1, alone: false } },
  { ...change, id: 'nobody', driver: null },
  { ...tested, kind: 'value-change', id: 'value-change', at },
  { ...tested, kind: 'difference', id: 'difference', at },
  event,
  {
    ...tested,
    kind: 'term',
    id: 'term',
    metric: 'contact-volume',
    as: 'contact-volume',
    term: 'refund',
    value: 0.2,
    other: 0.05,
    difference: 0.15,
    comments: 21,
    otherComments: 5,
    contacts: [],
  },
  signal,
  { ...signal, id: 'signal 2', rule: 'beyond-limit' },
  { ...signal, id: 'signal 3', rule: 'six-in-one-direction', above: true },
  { ...signal, id: 'signal 4', rule: 'two-of-three' },
  {
    ...described,
    kind: 'pareto',
    id: 'pareto',
    dimension: 'topic',
    value: 0.81,
    few: 3,
    of: 12,
    n: 900,
    largest: [{ dimension: 'topic', key: 'Login', share: 0.4 }],
  },
  {
    ...described,
    kind: 'peaks',
    id: 'peaks',
    value: 25.4,
    usual: 6.8,
    n: 1342,
    peaks: [{ weekday: 3, hour: 12, value: 25.4 }],
  },
  { ...described, kind: 'bottleneck', id: 'bottleneck', at, part: 'between', value: 0.28, n: 698 },
  { ...described, kind: 'gated-agents', id: 'gated-agents', value: 1, of: 22 },
];

test('every finding has words of its own in every language, with nothing left to fill in', () => {
  for (const language of languages) {
    const headlines = findings.map((finding) => insightText(finding, language).headline);
    // Who made a change is told in the detail.
    assert.equal(new Set(headlines).size, findings.length - 2, language);
    for (const finding of findings) {
      const { headline, detail, sample, step } = insightText(finding, language);
      for (const text of [headline, detail, sample, step?.text ?? '', step?.source ?? ''])
        assert.doesNotMatch(text, /undefined|null|NaN|#|\[object|\s{2}/, `${language} ${finding.id}`);
      assert.doesNotMatch(headline, /[.。]$/, `${language} ${finding.id}`);
      assert.ok(detail === '' || /[.。]$/.test(detail), `${language} ${finding.id}`);
    }
  }
});

test('words of findings', () => {
  const told = insightText(change, 'en');
  assert.deepEqual(
    { ...told, headline: plainSpaces(told.headline) },
    {
      headline: 'First-contact resolution fell to 45.0% (−24.0 pp)',
      detail:
        'Queue “Billing” accounts for it: without it, no change is left that could be told from chance.',
      sample: 'n = 434 against 467',
      step: {
        text: 'Look at the process first: it decides first-contact resolution more than the agent does. Where self-service fails, leave a way to a person.',
        source: '呼叫中心绩效考核指标如何确定?, 巨人网络通讯',
        url: null,
      },
    },
  );
  assert.equal(plainSpaces(insightText(change, 'zh').headline), '一次解决率降至 45.0%（−24.0 个百分点）');
  assert.equal(insightText(change, 'zh').step?.source, '《呼叫中心绩效考核指标如何确定?》，巨人网络通讯');
  const { headline } = insightText(signal, 'ru');
  assert.equal(plainSpaces(headline), 'Решение с первого контакта: 8 дней подряд ниже ожидаемого');
  const three = { ...signal, points: signal.points.slice(0, 3) };
  assert.match(plainSpaces(insightText(three, 'ru').headline), /3 дня подряд/);
  assert.match(plainSpaces(insightText(event, 'ru').detail), /3 предыдущих недель/);
  assert.match(insightText({ ...event, weeks: 1 }, 'en').detail, /of 1 week before\.$/);
});

test('every step has words in every language, a source with a title, and a finding that it is for', () => {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  for (const id of Object.keys(remedies) as RemedyId[]) {
    const texts = languages.map((language) => stepText(id, findLocale(language)).text);
    assert.equal(new Set(texts).size, languages.length, id);
    assert.ok(remedySources[remedies[id].source].title.length > 0);
    const metrics = Object.keys(findLocale('en').metrics) as Parameters<typeof remedyFor>[1][];
    const reached = kinds.some((kind) =>
      metrics.some((metric) => remedyFor(kind, metric, { better: false, more: true }) === id),
    );
    assert.ok(reached, id);
  }
});

test('nothing is suggested where a metric became better', () => {
  for (const { kind } of findings.filter((one) => one.class === 'tested' && one.kind !== 'term'))
    assert.equal(remedyFor(kind, 'fcr', { better: true, more: true }), null);
  assert.equal(remedyFor('event', 'contact-volume', { better: null, more: false }), null);
});
