import { codeModule } from '../code-module.js';
import type { QueryFacts } from '../metrics/facts.js';
import type { NumberRows } from '../metrics/number-rows.js';
import type { ContactsQuery } from './metric-source.js';

const behindCode = codeModule(() => import('./rows-behind.js'));

/** How to find the rows of the number that a query of contacts names; what finds them comes when one first does. */
export async function rowsOf(query: ContactsQuery, facts: QueryFacts): Promise<NumberRows | undefined> {
  return query.behind && (await behindCode()).rowsBehind(query, facts);
}
