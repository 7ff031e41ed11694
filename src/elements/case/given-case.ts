import { caseReport } from '../../analysis/case/case-report.js';
import type { Contact } from '../../data/contact.js';
import { isoText } from '../../time/iso-text.js';
import { parseEdge } from '../../time/period.js';
import { isZoneName, Zone } from '../../time/zone.js';
import type { Given } from '../asked-data.js';
import { Attributes } from '../attributes.js';
import type { CaseAnswer } from './find-case.js';

const secondsFields = ['queueSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'];
const scoreFields = ['csat', 'nps', 'ces'];
const flagFields = ['resolved', 'reopened', 'complaint', 'sale'];
const textFields = [
  ...['id', 'conversation', 'channel', 'direction', 'queue', 'team', 'agent', 'topic', 'outcome', 'comment'],
];

/** The element's own `rows`, the contacts of one conversation, as an answer; undefined where it has none. */
export function givenCase(
  tag: string,
  rows: unknown,
  timeZone: string | undefined,
): Given<CaseAnswer> | undefined {
  if (rows === undefined || rows === null || rows === '') return undefined;
  const attributes = new Attributes(tag);
  const zoneName = attributes.text('time-zone', timeZone) ?? 'UTC';
  if (!isZoneName(zoneName)) attributes.refuse('time-zone', timeZone);
  const list = attributes.list('rows', rows) ?? [];
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  const zone = new Zone(zoneName);
  const contacts = list.map((row) => contactOf(row, zone)).filter((one) => one !== undefined);
  // One case: contacts of several conversations, or of none beside one another, are none.
  const [first] = contacts;
  const name = first?.conversation ?? null;
  const isOne = contacts.every((one) => one === first || (name !== null && one.conversation === name));
  if (contacts.length < list.length || first === undefined || !isOne) attributes.refuse('rows', rows);
  if (attributes.problem !== undefined) return { problem: attributes.problem };
  return {
    answer: {
      found: {
        case: caseReport(contacts, { by: null, id: null, legsInAll: contacts.length, quality: null }),
        means: null,
        scales: null,
        timeZone: zoneName,
        version: 'given',
        rows: [],
        queries: [],
      },
      tables: [],
      names: {},
    },
  };
}

/** A row as a source would tell it; undefined where something in it is not what its field says. */
function contactOf(row: unknown, zone: Zone): Contact | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined;
  const given = row as Readonly<Record<string, unknown>>;
  const contact: Record<string, unknown> = {};
  const take = (
    names: readonly string[],
    read: (value: unknown) => unknown,
    rename: (name: string) => string = (name) => name,
  ): boolean =>
    names.every((name) => {
      const value = given[name];
      if (value === undefined || value === null || value === '') return true;
      const known = read(value);
      contact[rename(name)] = known;
      return known !== undefined;
    });
  const time = (value: unknown): string | undefined => {
    const instant = typeof value === 'number' ? value : parseEdge(value, zone);
    if (instant === undefined || !(Math.abs(instant) < 1e14)) return undefined;
    return isoText(zone.toLocal(instant), zone.offsetAt(instant));
  };
  const text = (value: unknown): unknown =>
    typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : undefined;
  const amount = (value: unknown): unknown =>
    typeof value === 'number' && value >= 0 && value <= 1e9 ? value : undefined;
  const isRead =
    take(textFields, text, (name) => (name === 'comment' ? 'response.comment' : name)) &&
    take(['startedAt', 'endedAt'], time) &&
    take(secondsFields, amount) &&
    take(scoreFields, amount, (name) => `response.${name}`) &&
    take(flagFields, (value) => (typeof value === 'boolean' ? value : undefined));
  return isRead ? (contact as Contact) : undefined;
}
