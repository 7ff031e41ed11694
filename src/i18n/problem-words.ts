import type { ProblemCode } from '../problem.js';
import type { Quantity } from './plural.js';

/** The names of each problem's values, as `problem.ts` lists them. */
export interface ProblemValues {
  'malformed-json': 'message';
  'unreadable-input': 'found';
  'fetch-failed': 'url' | 'status';
  'adapter-failed': 'message';
  'wrong-part-type': 'part' | 'found';
  'too-many-rows': 'limit';
  'too-many-bytes': 'limit';
  'too-many-values': 'field' | 'limit';
  'too-many-dimensions': 'field' | 'limit';
  'time-zone-missing': 'zone';
  'time-zone-unknown': 'value' | 'zone';
  'covers-missing': 'from' | 'to';
  'covers-invalid': 'value';
  'currency-invalid': 'value';
  'scale-invalid': 'kind';
  'target-invalid': 'metric';
  'option-invalid': 'option' | 'value';
  'row-not-object': 'found';
  'missing-time': 'field';
  'missing-value': 'field';
  'unknown-value': 'field' | 'value';
  'invalid-time': 'field' | 'value';
  'local-time-repeated': 'field';
  'local-time-skipped': 'field';
  'end-before-start': 'field';
  'wrong-type': 'field' | 'found';
  'impossible-value': 'field' | 'value';
  'unknown-outcome': 'value' | 'direction';
  'unknown-direction': 'value';
  'outcome-from-boolean': 'field';
  'mixed-currency': 'currency';
  'missing-id': 'part';
  duplicate: 'part';
  'end-not-after-start': 'part';
  'overlapping-rows': 'part' | 'other';
  'stock-mismatch': 'part';
  'unknown-contact': 'part';
  'boolean-only-true': 'field';
  'policy-field-unknown': 'field';
  'worker-failed': 'reason';
  'code-not-loaded': 'message';
  'no-rows': never;
  'too-many-parts': 'limit';
  'too-many-conditions': 'limit';
  'second-copy': 'version' | 'other';
  'missing-source': 'tag';
  'language-incomplete': 'language' | 'words' | 'first';
  'invalid-attribute': 'tag' | 'attribute' | 'value';
  'invalid-report': 'path' | 'value';
  'metric-not-count': 'tag' | 'metric';
  'invalid-query': 'message';
  internal: 'message';
}

/** One whole sentence a code. Values come as text, numbers already written out; `count` is how many times it was met. */
export type ProblemWords = {
  readonly [C in ProblemCode]: (
    values: Readonly<Record<ProblemValues[C], string>>,
    count: Quantity,
  ) => string;
};
