import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricIds } from '../../../src/metrics/catalog/ids.js';
import { catalog } from '../../../src/metrics/catalog/index.js';
import { usualFacts } from '../ask-metric.js';

test('every id has its metric, under its own name, in the order of the ids', () => {
  assert.deepEqual(Object.keys(catalog), metricIds);
  for (const id of metricIds) assert.equal(catalog[id].id, id);
});

test('defaults are what nothing given resolves to, and JSON', () => {
  for (const id of metricIds) {
    const { parameters, resolve, variantOf } = catalog[id];
    assert.deepEqual(resolve({}, usualFacts), parameters, id);
    assert.deepEqual(JSON.parse(JSON.stringify(parameters)), parameters, id);
    const variant = variantOf(parameters);
    assert.deepEqual(JSON.parse(JSON.stringify(variant)), variant, id);
    for (const name of Object.keys(variant)) assert.ok(name in parameters, `${id}: ${name}`);
  }
});

test('coverage is counted by each; the sample minimum is that of what it counts', () => {
  const least = { leg: 30, conversation: 30, response: 10, evaluation: 4, shift: 5, period: 1 };
  for (const id of metricIds) {
    const definition = catalog[id];
    const needs = definition.needs(definition.parameters, usualFacts, new Set());
    assert.equal(needs['used']?.kind, 'count', id);
    assert.equal(definition.minSample, least[definition.counts], id);
  }
});

test('conversations are counted where the catalogue says so, or where it is asked for', () => {
  assert.deepEqual(
    metricIds.filter((id) => catalog[id].counts === 'conversation').toSorted(),
    [
      ...['agent-expertise', 'first-call-close-rate'],
      ...['call-volume', 'complaint-rate', 'contact-volume', 'conversion-rate', 'cost-per-contact', 'fcr'],
      ...['repeat-contact-rate', 'profit-per-contact', 'revenue-per-contact'],
      ...['resolution-rate', 'resolution-time', 'survey-response-rate'],
    ].toSorted(),
  );
  const chosen = metricIds.filter((id) => catalog[id].countsOf !== undefined);
  const bySource = ['cost-per-sale', 'order-cost', 'order-cost-ratio', 'roi'];
  const asked = ['abandon-rate', 'answer-rate', 'service-level'] as const;
  assert.deepEqual(chosen.toSorted(), [...asked, ...bySource].toSorted());
  for (const id of asked) {
    const { countsOf, resolve } = catalog[id];
    assert.equal(countsOf?.(resolve({ unit: 'conversation' }, usualFacts)), 'conversation', id);
    assert.equal(countsOf?.(resolve({}, usualFacts)), 'leg', id);
    assert.throws(() => resolve({ unit: 'customer' }, usualFacts), {
      name: 'RangeError',
      message: 'unknown unit: customer',
    });
  }
});

test('units and directions as the catalogue states them; one metric alone has a target', () => {
  const stated = Object.fromEntries(metricIds.map((id) => [id, `${catalog[id].unit} ${catalog[id].better}`]));
  assert.deepEqual(stated, {
    csat: 'ratio higher',
    'csat-average': 'score higher',
    'survey-response-rate': 'ratio higher',
    nps: 'points higher',
    ces: 'score lower',
    fcr: 'ratio higher',
    'repeat-contact-rate': 'ratio lower',
    'first-response-time': 'seconds lower',
    'response-rate': 'ratio higher',
    'resolution-rate': 'ratio higher',
    'resolution-time': 'seconds lower',
    'complaint-rate': 'ratio lower',
    'script-adherence': 'ratio higher',
    'customer-lifetime-value': 'money higher',
    'churn-rate': 'ratio lower',
    'retention-rate': 'ratio higher',
    'revenue-per-contact': 'money higher',
    'average-handle-time': 'seconds lower',
    'average-talk-time': 'seconds none',
    'average-hold-time': 'seconds lower',
    'average-wrap-time': 'seconds lower',
    'quality-score': 'ratio higher',
    'communication-quality': 'ratio higher',
    'agent-expertise': 'ratio higher',
    'first-call-close-rate': 'ratio higher',
    utilization: 'ratio none',
    occupancy: 'ratio none',
    'schedule-adherence': 'ratio higher',
    shrinkage: 'ratio none',
    'contacts-per-hour': 'per-hour higher',
    'training-score': 'ratio higher',
    'agent-satisfaction': 'score higher',
    'agent-nps': 'points higher',
    'contact-volume': 'count none',
    'call-volume': 'count none',
    offered: 'count none',
    answered: 'count none',
    abandoned: 'count none',
    handled: 'count none',
    'outbound-volume': 'count none',
    'answer-rate': 'ratio higher',
    'average-speed-of-answer': 'seconds lower',
    'abandon-rate': 'ratio lower',
    'average-time-to-abandon': 'seconds none',
    'wait-p50': 'seconds lower',
    'wait-p90': 'seconds lower',
    'wait-max': 'seconds lower',
    'service-level': 'ratio higher',
    'transfer-rate': 'ratio lower',
    'right-party-contact-rate': 'ratio higher',
    'conversion-rate': 'ratio higher',
    'cost-per-contact': 'money lower',
    'profit-per-contact': 'money higher',
    roi: 'ratio higher',
    'cost-per-sale': 'money lower',
    'order-cost': 'money lower',
    'order-cost-ratio': 'ratio lower',
    'attrition-rate': 'ratio lower',
  });
  assert.deepEqual(
    metricIds.filter((id) => catalog[id].target !== undefined),
    ['service-level'],
  );
});
