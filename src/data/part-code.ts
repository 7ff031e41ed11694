import { codeModule } from '../code-module.js';
import type { Column } from './column.js';
import type { PartRows } from './part-ingest.js';
import type { ReadColumns } from './read-contact-data.js';
import { contactKinds } from './survey-kinds.js';

/** What reads the parts beside contacts, and makes of them what is asked about. */
export const otherParts = codeModule(() => import('./other-parts.js'));
const responses = codeModule(() => import('./response-table.js'));

/** The code that the parts of a data set need; data of contacts alone need none of it. */
export interface PartCode {
  readonly parts?: Awaited<ReturnType<typeof otherParts>>;
  readonly responses?: Awaited<ReturnType<typeof responses>>;
}

/** Whether responses stand in rows of surveys or on contacts. */
export function hasResponses(parts: readonly PartRows[], contacts: ReadonlyMap<string, Column>): boolean {
  return (
    parts.some(({ schema }) => schema.part === 'surveys') || contactKinds.some((kind) => contacts.has(kind))
  );
}

/** Loads what a data set needs of it. */
export async function partCode({ ingested, parts }: ReadColumns): Promise<PartCode> {
  const [ofParts, ofResponses] = await Promise.all([
    parts.length > 0 ? otherParts() : undefined,
    hasResponses(parts, ingested.columns) ? responses() : undefined,
  ]);
  return { ...(ofParts && { parts: ofParts }), ...(ofResponses && { responses: ofResponses }) };
}
