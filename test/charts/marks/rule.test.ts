import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleMark, ruleName } from '../../../src/charts/marks/rule.js';

const rule = { value: 80, label: 'Target ≥ 80%', role: 'target' } as const;
const plot = { x: 30, y: 10, width: 200, height: 100 };

test('a rule crosses the whole plot at its value, between pixels', () => {
  const { d, stroke } = ruleMark('0', rule, 44, plot);
  assert.equal(d, 'M30,44.5H230');
  assert.equal(stroke, 'target');
});

test('its name is of its colour; without a label it has none', () => {
  assert.deepEqual(ruleName(rule, 1), [
    { key: 'rule 1', text: 'Target ≥ 80%', role: 'target', fill: 'target' },
  ]);
  assert.deepEqual(ruleName({ ...rule, label: '' }, 0), []);
});
