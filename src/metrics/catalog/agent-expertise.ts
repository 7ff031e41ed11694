import type { Measure } from '../../query/plan.js';
import { never } from '../combine-tests.js';
import { defineMetric, type Formula, type Sums } from '../define.js';
import { quotient } from '../formulas/quotient.js';
import { countOf } from '../measures.js';
import { refuseUnknown, show } from '../parameters.js';
import { communicationQuality } from './communication-quality.js';
import { fcr, type FcrParameters } from './fcr.js';
import { trainingScore } from './training-score.js';

const terms = ['training', 'accuracy', 'fcr'] as const;
type Term = (typeof terms)[number];
type Weights = Readonly<Record<Term, number>>;

export type AgentExpertiseParameters = {
  /** What each counts in the mean; what is not named counts nothing. */
  readonly weights: Weights;
  /** How it is told whether the first contact resolved the issue. */
  readonly method: FcrParameters['method'];
};

const accuracy = { criterion: 'accuracy' } as const;

/**
 * Weighted mean of the result of training, of quality by the criterion `accuracy`, and of first-contact resolution. One of
 * which there are no data drops out, and the others weigh the more.
 */
export const agentExpertise = defineMetric<AgentExpertiseParameters>({
  id: 'agent-expertise',
  unit: 'ratio',
  better: 'higher',
  counts: 'conversation',
  fields: [],
  optional: true,
  variantFields: (p, facts) => fcr.variantFields?.(fcrParameters(p), facts) ?? [],
  parameters: { weights: { training: 1, accuracy: 1, fcr: 1 }, method: fcr.parameters.method },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['weights', 'method']);
    const { weights, method } = parameters;
    return {
      weights: weightsOf(weights),
      method: fcr.resolve(method === undefined ? {} : { method }, facts).method,
    };
  },
  variantOf: ({ weights, method }) => ({ weights, method }),
  interval: 'none',
  minSample: 30,
  emptyReason: ({ weights }) =>
    weights.fcr > 0 ? 'no-contacts' : weights.accuracy > 0 ? 'no-evaluations' : 'no-training',
  needs: (p, facts, asked) =>
    p.weights.fcr === 0 ? { used: countOf(never) } : named('fcr', fcr.needs(fcrParameters(p), facts, asked)),
  alsoNeeds: ({ weights }, facts) => [
    ...(weights.accuracy === 0
      ? []
      : [
          {
            part: 'evaluations' as const,
            fields: communicationQuality.fields,
            measures: named('accuracy', communicationQuality.needs(accuracy, facts, new Set())),
            optional: true as const,
          },
        ]),
    ...(weights.training === 0
      ? []
      : [
          {
            part: 'shifts' as const,
            fields: trainingScore.fields,
            measures: named('training', trainingScore.needs({}, facts, new Set())),
            optional: true as const,
          },
        ]),
  ],
  formula: {
    value(sums, p) {
      const { found, weight } = foundTerms(sums, p);
      return quotient(
        found.reduce((sum, term) => sum + term.weight * term.value, 0),
        weight,
      );
    },
    numerator: () => NaN,
    denominator: () => NaN,
    n: (sums, p) => foundTerms(sums, p).found.reduce((n, term) => n + term.n, 0),
    components(sums, p) {
      const { found, weight } = foundTerms(sums, p);
      return terms
        .filter((name) => p.weights[name] > 0)
        .map((name) => {
          const term = found.find((one) => one.name === name);
          return { name, value: term?.value ?? null, weight: term === undefined ? 0 : term.weight / weight };
        });
    },
  },
});

/** Those of which there are data, and what they weigh together. */
function foundTerms(sums: Sums, p: AgentExpertiseParameters) {
  const found = terms
    .filter((name) => p.weights[name] > 0)
    .map((name) => ({ name, weight: p.weights[name], ...termOf(name, sums) }))
    .filter(({ value }) => !Number.isNaN(value));
  return { found, weight: found.reduce((sum, { weight }) => sum + weight, 0) };
}

function termOf(name: Term, sums: Sums): { readonly value: number; readonly n: number } {
  const own = {
    time: sums.time,
    number: (measure: string) => sums.number(`${name}.${measure}`),
    bins: (measure: string) => sums.bins(`${name}.${measure}`),
  };
  const formula = formulas[name];
  return { value: formula.value(own, {}), n: formula.n(own, {}) };
}

/** None of them reads its parameters. */
const formulas: Readonly<Record<Term, Formula>> = {
  training: trainingScore.formula as Formula,
  accuracy: communicationQuality.formula as Formula,
  fcr: fcr.formula as Formula,
};

/** A term's measures under its name; those of coverage, which are added up over the terms, as they are. */
function named(term: Term, measures: Readonly<Record<string, Measure>>): Readonly<Record<string, Measure>> {
  return Object.fromEntries(
    Object.entries(measures).map(([name, measure]) =>
      name === 'used' || name.startsWith('excluded:') ? [name, measure] : [`${term}.${name}`, measure],
    ),
  );
}

function fcrParameters({ method }: AgentExpertiseParameters): FcrParameters {
  return { ...fcr.parameters, method };
}

function weightsOf(given: unknown): Weights {
  if (given === undefined) return { training: 1, accuracy: 1, fcr: 1 };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new TypeError(`weights are not an object: ${show(given)}`);
  }
  const weights = { training: 0, accuracy: 0, fcr: 0 };
  for (const [name, weight] of Object.entries(given)) {
    const term = terms.find((one) => one === name);
    if (term === undefined) throw new RangeError(`unknown weight: ${name}`);
    if (typeof weight !== 'number') throw new TypeError(`weight of ${name} is not a number: ${show(weight)}`);
    if (!Number.isFinite(weight) || weight < 0)
      throw new RangeError(`weight of ${name} is not a share: ${weight}`);
    weights[term] = weight;
  }
  if (terms.every((name) => weights[name] === 0)) throw new RangeError(`weights are all 0: ${show(given)}`);
  return weights;
}
