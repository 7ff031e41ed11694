import { test } from 'node:test';
import fc from 'fast-check';
import { checkCase } from './naive/check-case.js';
import { casesOf } from './naive/random-cases.js';
import { returningData, sparseData } from './naive/random-data.js';

const ofCustomers = ['repeat-contact-rate', 'fcr', 'fcr', 'first-call-close-rate'] as const;

test('who came back is what comparing every two conversations of a customer gives', async () => {
  const cases = casesOf(ofCustomers, returningData);
  await fc.assert(fc.asyncProperty(cases, checkCase), { numRuns: 200, includeErrorInReport: true });
});

test('and where much is not known, or the data say nothing of it', async () => {
  const cases = casesOf(ofCustomers, sparseData);
  await fc.assert(fc.asyncProperty(cases, checkCase), { numRuns: 100, includeErrorInReport: true });
});
