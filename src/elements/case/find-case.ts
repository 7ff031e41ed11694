import { askCase, type CaseAsk, type FoundCase } from '../../analysis/case/case-of.js';
import { scoreKinds } from '../../analysis/case/case-report.js';
import type { MetricTable } from '../../metrics/table.js';
import { Pseudonyms } from '../../data/policy/pseudonyms.js';
import type { Names } from '../../views/field-text.js';
import type { Asked } from '../asked-data.js';
import type { Attributes } from '../attributes.js';
import { readAttribution } from '../read-metric.js';
import type { CbCase } from './case.js';

/** A case with what it takes to put it into words. */
export interface CaseAnswer {
  readonly found: FoundCase;
  readonly tables: readonly MetricTable[];
  /** What the data call values that are ids, by dimension. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What the element's attributes ask for. */
export function readCaseAsk(attributes: Attributes, element: CbCase): CaseAsk {
  attributes.text('label', element.label);
  // Hosts have ids that are whole numbers.
  const id = (value: unknown): unknown => (Number.isSafeInteger(value) ? String(value) : value);
  const contact = attributes.text('contact', id(element.contact));
  const conversation = attributes.text('conversation', id(element.conversation));
  const metric = attributes.oneOf('metric', element.metric, scoreKinds);
  const attribution = readAttribution(attributes, element.attribution);
  if (contact !== undefined && conversation !== undefined) attributes.refuse('conversation', conversation);
  return {
    ...(contact !== undefined && { contact }),
    ...(conversation !== undefined && { conversation }),
    ...(metric && { metric }),
    ...(attribution && { attribution }),
  };
}

export async function findCase(asked: Asked<CaseAsk>): Promise<CaseAnswer> {
  const { source, ask, within, description, signal } = asked;
  const { found, tables } = await askCase(source, { ...ask, ...within }, description, signal);
  const named = description.dimensions.flatMap(({ name, names }) => (names ? [[name, names] as const] : []));
  return { found, tables, names: Object.fromEntries(named) };
}

/** What the data call a value; of agents nothing where pseudonyms stand for them. */
export function namesOf({ names }: CaseAnswer, hides: boolean): Names {
  return {
    nameOf(dimension, value) {
      if (hides && dimension === 'agent') return undefined;
      const own = Object.hasOwn(names, dimension) ? names[dimension] : undefined;
      return own && Object.hasOwn(own, value) ? own[value] : undefined;
    },
  };
}

/** The same case with a pseudonym for each agent. */
export function hiddenAgents(found: FoundCase): FoundCase {
  if (found.case === null) return found;
  const pseudonyms = new Pseudonyms();
  const hidden = (agent: string | null): string | null =>
    agent === null ? null : pseudonyms.of('agent', agent);
  const { legs, changes } = found.case;
  return {
    ...found,
    case: {
      ...found.case,
      legs: legs.map((leg) => ({ ...leg, agent: hidden(leg.agent) })),
      changes: changes.map((one) =>
        one.field === 'agent' ? { ...one, from: hidden(one.from), to: hidden(one.to) } : one,
      ),
    },
  };
}
