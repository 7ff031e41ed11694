import { test } from 'node:test';
import fc from 'fast-check';
import { checkCase } from './naive/check-case.js';
import { casesOf } from './naive/random-cases.js';
import { denseData, sparseData } from './naive/random-data.js';

const ofCustomers = ['repeat-contact-rate', 'fcr', 'fcr', 'first-call-close-rate'] as const;

test('who came back is what comparing every two conversations of a customer gives', async () => {
  for (const data of [sparseData, denseData]) {
    const cases = casesOf([...ofCustomers], data);
    await fc.assert(fc.asyncProperty(cases, checkCase), { numRuns: 200, includeErrorInReport: true });
  }
});
