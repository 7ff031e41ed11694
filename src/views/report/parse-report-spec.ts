import type { TargetSetting } from '../../data/contact-data.js';
import { metricIds, type MetricId } from '../../metrics/catalog/ids.js';
import { problem, type Problem } from '../../problem.js';
import { itemReader } from './parse-report-item.js';
import {
  isObject,
  own,
  readCompare,
  readPlainPeriod,
  readWhere,
  type ReadText,
  type Refuse,
} from './report-reading.js';
import { reportUnits, type ReportItem, type ReportSection, type ReportSpec } from './report-spec.js';
import { textPieces } from './report-texts.js';

/** More than any report has; what is beyond is left out and told. */
const most = { sections: 40, items: 40, notes: 40, text: 4000, input: 1_000_000 } as const;

/** What was read, and what could not be. Without a spec the input is no report at all. */
export interface ParsedReport {
  readonly spec: ReportSpec | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a report's JSON, an object or its text, whatever it may be: never throws. What cannot be read is left out and
 * told as a problem `invalid-report` with its path, `sections[1].items[0].metric`; the rest is a report all the same.
 * Only own members are read, and of texts only their letters.
 */
export function parseReportSpec(input: unknown): ParsedReport {
  const problems: Problem[] = [];
  const refuse: Refuse = (path, value) => {
    problems.push(problem('invalid-report', { path, value: shown(value) }, 'warning'));
    return undefined;
  };
  const json = jsonOf(input);
  if (!isObject(json)) {
    return {
      spec: undefined,
      problems: [problem('invalid-report', { path: 'report', value: shown(input) })],
    };
  }
  for (const name of Object.keys(json)) if (!members.includes(name)) refuse(name, json[name]);
  const text = textReader(refuse);
  const title = text('title', own(json, 'title'));
  const aim = text('aim', own(json, 'aim'));
  const language = text('language', own(json, 'language'));
  const period = readPeriod('period', own(json, 'period'), refuse);
  const compare = readCompare('compare', own(json, 'compare'), refuse);
  const where = readWhere('where', own(json, 'where'), refuse);
  const targets = readTargets(own(json, 'targets'), refuse);
  const notes = readList('notes', textOrTexts(own(json, 'notes')), most.notes, refuse, text);
  const readItem = itemReader(refuse, text);
  const sections = readList(
    'sections',
    own(json, 'sections'),
    most.sections,
    refuse,
    (path, value): ReportSection | undefined => {
      if (!isObject(value)) return refuse(path, value);
      for (const name of Object.keys(value)) {
        if (!['title', 'note', 'items'].includes(name)) refuse(`${path}.${name}`, value[name]);
      }
      const note = text(`${path}.note`, own(value, 'note'));
      const items = readList(`${path}.items`, own(value, 'items'), most.items, refuse, readItem);
      return {
        title: text(`${path}.title`, own(value, 'title')) ?? '',
        ...(note && { note }),
        items: items as readonly ReportItem[],
      };
    },
  );
  return {
    spec: {
      ...(title && { title }),
      ...(aim && { aim }),
      ...(period && { period }),
      ...(compare && { compare }),
      ...(where && { where }),
      ...(language && { language }),
      ...(targets && { targets }),
      sections,
      ...(notes.length > 0 && { notes }),
    },
    problems,
  };
}

const members = ['title', 'aim', 'period', 'compare', 'where', 'language', 'targets', 'sections', 'notes'];

function textReader(refuse: Refuse): ReadText {
  return (path, value) => {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string' || value.length > most.text) return refuse(path, value);
    for (const unknown of textPieces(value).unknown) refuse(path, unknown);
    return value.trim() === '' ? undefined : value.trim();
  };
}

function readPeriod(path: string, value: unknown, refuse: Refuse): ReportSpec['period'] {
  const unit = reportUnits.find((one) => one === value);
  return unit ?? readPlainPeriod(path, value, refuse);
}

function readTargets(value: unknown, refuse: Refuse): ReportSpec['targets'] {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return refuse('targets', value);
  const read = Object.entries(value).flatMap(([name, setting]): [MetricId, TargetSetting][] => {
    const path = `targets.${name}`;
    const given = isObject(setting) ? setting : { target: setting };
    const target = own(given, 'target');
    const floor = own(given, 'floor');
    const isKnown = (metricIds as readonly string[]).includes(name);
    const isFloor = floor === undefined || isFinite(floor);
    if (!isKnown || !isFinite(target) || !isFloor) {
      refuse(path, setting);
      return [];
    }
    return [[name as MetricId, { target, ...(isFinite(floor) && { floor }) }]];
  });
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}

function textOrTexts(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}

function readList<T>(
  path: string,
  value: unknown,
  limit: number,
  refuse: Refuse,
  read: (path: string, value: unknown) => T | undefined,
): readonly T[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    refuse(path, value);
    return [];
  }
  if (value.length > limit) refuse(`${path}[${limit}]`, value[limit]);
  return value
    .slice(0, limit)
    .map((one, at) => read(`${path}[${at}]`, one))
    .filter((one) => one !== undefined);
}

function jsonOf(input: unknown): unknown {
  try {
    const text = typeof input === 'string' ? input : JSON.stringify(input);
    return text === undefined || text.length > most.input ? undefined : JSON.parse(text);
  } catch {
    // JSON has no other way to say that text is malformed or an object cyclic; the caller tells it.
    return undefined;
  }
}

function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : Array.isArray(value) ? 'array' : typeof value;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
