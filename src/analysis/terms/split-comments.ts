import type { Comment } from './read-comments.js';

/** By which score comments are told apart, and into which groups. */
export const commentGroups = {
  nps: ['promoters', 'passives', 'detractors'],
  csat: ['positive', 'other'],
} as const;
export type CommentSplit = keyof typeof commentGroups;
export type CommentGroup = (typeof commentGroups)[CommentSplit][number];

/** The score that more of the comments have; of as many, `nps`; null where none has one that can be told apart. */
export function usualSplit(comments: readonly Comment[], positiveFrom: number | null): CommentSplit | null {
  const withNps = comments.filter(({ nps }) => nps !== null).length;
  const withCsat = positiveFrom === null ? 0 : comments.filter(({ csat }) => csat !== null).length;
  if (withNps === 0 && withCsat === 0) return null;
  return withCsat > withNps ? 'csat' : 'nps';
}

/** The group of a comment: promoters give 9 or 10, detractors 0 to 6; null where it has no such score. */
export function groupOf(
  { nps, csat }: Comment,
  split: CommentSplit,
  positiveFrom: number | null,
): CommentGroup | null {
  if (split === 'csat') {
    if (csat === null || positiveFrom === null) return null;
    return csat >= positiveFrom ? 'positive' : 'other';
  }
  if (nps === null) return null;
  return nps >= 9 ? 'promoters' : nps <= 6 ? 'detractors' : 'passives';
}
