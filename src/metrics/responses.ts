import type { Scale } from '../data/contact-data.js';
import { scaleText, type SurveyKind } from '../data/survey-kinds.js';
import type { Measure, Test } from '../query/plan.js';
import { every } from './combine-tests.js';
import { mean } from './formulas/mean.js';
import { countOf, squaresOf, sumOf } from './measures.js';
import { show } from './parameters.js';

/** The words of the catalogue on surveys, as tests of one response. */

/** What a response may be about: one aspect of the contact, the contact as a whole (null), or either. */
export type Aspect = string | null;

/** The parameter `aspect` that asks for responses whatever they are about. */
const anyAspect = 'any';

/** Responses of a kind, with a score or without. */
export function responsesOf(kind: SurveyKind, aspect: Aspect = null): Test {
  const ofKind: Test = { field: 'response.kind', in: [kind] };
  return aspect === anyAspect ? ofKind : every(ofKind, { field: 'response.aspect', in: [aspect] });
}

/** Its score is known, and on a scale. */
export function onScale(scale: string): Test {
  return { field: 'response.scale', in: [scale] };
}

const onNoScale: Test = { field: 'response.scale', in: [null] };

/** How the scale of a score is called in the data. */
export function nameOfScale({ min, max }: Pick<Scale, 'min' | 'max'>): string {
  return scaleText(min, max);
}

/** What is used, and what is left out and why: of all scales, or of one alone. */
export function responseCoverage(
  population: Test,
  scale: string | null,
): { readonly used: Test; readonly coverage: Readonly<Record<string, Measure>> } {
  const unscored = countOf(every(population, onNoScale));
  if (scale === null) {
    const used = every(population, { field: 'response.scale', notIn: [null] });
    return { used, coverage: { used: countOf(used), 'excluded:no-score': unscored } };
  }
  const used = every(population, onScale(scale));
  const elsewhere = every(population, { field: 'response.scale', notIn: [null, scale] });
  return {
    used,
    coverage: {
      used: countOf(used),
      'excluded:no-score': unscored,
      'excluded:other-scale': countOf(elsewhere),
    },
  };
}

/** An aspect's name, `any`, or null: the contact as a whole. */
export function aspectOf(given: Readonly<Record<string, unknown>>): Aspect {
  const { aspect = null } = given;
  if (aspect === null) return null;
  if (typeof aspect !== 'string') throw new TypeError(`aspect is not a name: ${show(aspect)}`);
  if (aspect === '') throw new RangeError('aspect without a name: ""');
  return aspect;
}

/** The field without which no response is about it. */
export function aspectField(kind: 'csat' | 'nps' | 'ces', aspect: Aspect): string {
  return aspect === null ? kind : aspect === anyAspect ? 'score' : 'aspect';
}

/** The fields without which no response of staff is about it. */
export function staffFields(aspect: Aspect): readonly string[] {
  const ofAspect = aspect === null || aspect === anyAspect ? [] : ['aspect'];
  return ['agent-satisfaction', ...ofAspect];
}

/** The scale that promoters and detractors are told by, whatever else the data ask on. */
const promoterScale = nameOfScale({ min: 0, max: 10 });

/** Promoters (9 and more), detractors (6 and less) and all of some responses, from 0 to 10. */
export function netPromoterNeeds(population: Test): Readonly<Record<string, Measure>> {
  const { used, coverage } = responseCoverage(population, promoterScale);
  return {
    promoters: countOf(every(used, { field: 'response.score', from: 90_000 })),
    detractors: countOf(every(used, { field: 'response.score', below: 60_001 })),
    responses: countOf(used),
    ...coverage,
  };
}

/** The scores of some responses on one scale, their squares and how many they are: what `scoreMean` is of. */
export function scoreMeanNeeds(population: Test, scale: string): Readonly<Record<string, Measure>> {
  const { used, coverage } = responseCoverage(population, scale);
  return {
    scores: sumOf(['response.score'], used),
    squares: squaresOf(['response.score'], used),
    responses: countOf(used),
    ...coverage,
  };
}

/** Σ scores / responses, in the scores' own unit. */
export const scoreMean = mean({ sum: 'scores', squares: 'squares', n: 'responses' }, 10_000);

/** What the data say and nobody can ask for otherwise: it may be given again, as in a query that was answered. */
export function fromData<T>(given: Readonly<Record<string, unknown>>, name: string, value: T): T {
  const asked = given[name];
  if (asked !== undefined && asked !== value) {
    throw new RangeError(`${name} is ${show(value)} in the data: ${show(asked)}`);
  }
  return value;
}
