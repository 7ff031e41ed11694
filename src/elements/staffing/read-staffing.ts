import {
  isDate,
  type StaffingAsk,
  type StaffingGrain,
  staffingGrains,
} from '../../analysis/staffing/staffing-options.js';
import { parseIsoText } from '../../time/iso-text.js';
import type { Attributes } from '../attributes.js';
import type { CbStaffing } from './staffing.js';

/** What decides which data are asked for. */
export type StaffingQuestion = Pick<
  StaffingAsk,
  'day' | 'grain' | 'weeks' | 'channel' | 'calls' | 'forecast'
>;

/** What the answer is worked out by: a change of it asks nothing anew. */
export type StaffingChoices = Omit<StaffingAsk, keyof StaffingQuestion | 'where' | 'period'>;

/** Beyond these no page means what it says, and no formula need be tried. */
const mostSeconds = 86_400;
const mostCalls = 100_000;

export function readQuestion(attributes: Attributes, element: CbStaffing): StaffingQuestion {
  const forecast = readForecast(attributes, element);
  const day = attributes.text('day', element.day) ?? forecast?.day;
  const grain = attributes.oneOf('grain', element.grain, staffingGrains) as StaffingGrain | undefined;
  const weeks = attributes.whole('weeks', element.weeks, 52);
  const channel = attributes.text('channel', element.channel);
  const calls = readCalls(attributes, element.calls);
  if (day !== undefined && !isDate(day)) attributes.refuse('day', day);
  return {
    ...(day !== undefined && { day }),
    ...(grain && { grain }),
    ...(weeks !== undefined && { weeks }),
    ...(channel !== undefined && { channel }),
    ...(calls && calls.length > 0 && { calls }),
    ...(forecast && { forecast: true }),
  };
}

/** Whether calls are a forecast, and of which day: as an attribute without a value, `true`, or a date. */
function readForecast(
  attributes: Attributes,
  { forecast, calls }: CbStaffing,
): { readonly day?: string } | undefined {
  if (forecast === undefined || forecast === null || forecast === false) return undefined;
  // Either the page knows what is to come, or the data are to tell.
  if (typeof calls === 'object' || (typeof calls === 'string' && calls.trim() !== ''))
    return attributes.refuse('forecast', forecast);
  if (forecast === true || forecast === '') return {};
  return isDate(forecast) ? { day: forecast } : attributes.refuse('forecast', forecast);
}

export function readChoices(attributes: Attributes, element: CbStaffing): StaffingChoices {
  const within = (name: string, value: unknown, holds: (number: number) => boolean): number | undefined => {
    const number = attributes.number(name, value);
    return number === undefined || holds(number) ? number : attributes.refuse(name, value);
  };
  const serviceLevel = within('service-level', element.serviceLevel, (x) => x >= 0 && x < 1);
  const thresholdSeconds = within('threshold', element.threshold, (x) => x >= 0);
  const maxOccupancy = within('max-occupancy', element.maxOccupancy, (x) => x >= 0.1 && x <= 1);
  const shrinkage = within('shrinkage', element.shrinkage, (x) => x >= 0 && x < 1);
  const ahtSeconds = within('aht', element.aht, (x) => x >= 0 && x <= mostSeconds);
  const patienceSeconds =
    element.patience === 'none'
      ? null
      : within('patience', element.patience, (x) => x > 0 && x <= mostSeconds);
  const concurrency = within('concurrency', element.concurrency, (x) => x >= 1 && x < 100);
  return {
    ...(serviceLevel !== undefined && { serviceLevel }),
    ...(thresholdSeconds !== undefined && { thresholdSeconds }),
    ...(maxOccupancy !== undefined && { maxOccupancy }),
    ...(shrinkage !== undefined && { shrinkage }),
    ...(ahtSeconds !== undefined && { ahtSeconds }),
    ...(patienceSeconds !== undefined && { patienceSeconds }),
    ...(concurrency !== undefined && { concurrency }),
  };
}

function readCalls(attributes: Attributes, value: unknown): StaffingAsk['calls'] {
  return attributes.list('calls', value)?.flatMap((row) => {
    const { from, calls } = (row ?? {}) as { readonly from?: unknown; readonly calls?: unknown };
    const isRow =
      typeof from === 'string' &&
      parseIsoText(from) !== undefined &&
      typeof calls === 'number' &&
      calls >= 0 &&
      calls <= mostCalls;
    if (!isRow) attributes.refuse('calls', value);
    return isRow ? [{ from, calls }] : [];
  });
}
