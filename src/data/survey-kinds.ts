import type { Scale, Scales } from './contact-data.js';

/** What a survey may ask about. `agent-satisfaction` is asked of staff, the others of customers. */
export const surveyKinds = ['csat', 'nps', 'ces', 'agent-satisfaction'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

/** The kinds whose overall score may stand on a contact, in a field of the same name. */
export const contactKinds = ['csat', 'nps', 'ces'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Dimensions that a survey may have itself; those that it lacks come from its contact. */
export const surveyDimensions = ['channel', 'queue', 'team', 'agent', 'topic'] as const;

/** How a scale is called: its ends, in the score's own unit. */
export function scaleText(min: number, max: number): string {
  return `${rounded(min)}..${rounded(max)}`;
}

/** As scores are kept. */
function rounded(end: number): number {
  return Math.round(end * 10_000) / 10_000;
}

/** The data set's scale of a kind of survey; staff are asked on the one of customer satisfaction. */
export function scaleOfKind(scales: Scales, kind: string): Scale {
  return kind === 'nps' || kind === 'ces' ? scales[kind] : scales.csat;
}
