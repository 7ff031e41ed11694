import { test } from 'node:test';
import fc from 'fast-check';
import { checkCase } from './naive/check-case.js';
import { casesOf } from './naive/random-cases.js';
import { denseData, sparseData } from './naive/random-data.js';

const ofResponses = [
  ...(['csat', 'csat', 'csat-average', 'nps', 'ces', 'survey-response-rate'] as const),
  ...(['survey-response-rate', 'survey-response-rate', 'agent-satisfaction', 'agent-nps'] as const),
];

test('metrics of responses are what adding up row objects gives, beside others too', async () => {
  for (const data of [sparseData, denseData]) {
    const cases = casesOf([...ofResponses, 'answer-rate', 'contact-volume'], data);
    await fc.assert(fc.asyncProperty(cases, checkCase), { numRuns: 200, includeErrorInReport: true });
  }
});
