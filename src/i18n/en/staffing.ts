import type { StaffingWords } from '../staffing-words.js';
import { plural } from './plural.js';

export const staffing: StaffingWords = {
  heading: 'Staffing',
  headingOf: (day) => `Staffing on ${day}`,
  planned: 'To be planned',
  onShift: 'On shift',
  time: 'Time',
  calls: 'Contacts expected',
  needed: 'Agents needed',
  answering: 'Answering',
  withNeeded: (metric) => `${metric}, as needed`,
  withPresent: (metric) => `${metric}, as on shift`,
  decidedBy: 'Decided by',
  bounds: { load: 'The load', 'service-level': 'The service level', occupancy: 'The occupancy cap' },
  day: 'Whole day',
  hours: (hours) => `${hours} h`,
  agentHours: 'Agent hours',
  peak: 'Answering at once, at most',
  endless: 'Grows without end',
  fields: {
    day: 'Day',
    serviceLevel: 'Service level, %',
    thresholdSeconds: 'Answered within, s',
    maxOccupancy: 'Occupancy at most, %',
    shrinkage: 'Shrinkage, %',
  },
  need: ({ calls, peak, hours }) =>
    `${plural(calls, { one: '# contact needs', other: '# contacts need' })} up to ${plural(peak, {
      one: '# agent',
      other: '# agents',
    })} at once; ${hours} are to be planned.`,
  levels: ({ needed, present }) =>
    present === null
      ? `The service level is then ${needed}.`
      : `The service level is then ${needed}; with the agents on shift it is ${present}.`,
  short: (intervals) =>
    intervals.n === 0
      ? 'At no time are fewer on shift than are to be planned.'
      : `${plural(intervals, { one: 'In # interval', other: 'In # intervals' })} fewer are on shift than are to be planned.`,
  nothing: 'No contacts are expected on this day.',
  meanOf: ({ days, dates }) =>
    `${plural(days, { one: 'Contacts of # earlier day', other: 'Mean of # earlier days' })}: ${dates}.`,
  fewDays: (days) =>
    `Only ${plural(days, { one: '# earlier day', other: '# earlier days' })} of this weekday: take it as a rough guide.`,
  leftOut: (dates) => `Left out as unusual: ${dates}.`,
  events: (labels) => `On this day: ${labels}. Earlier days say nothing about that.`,
  given: 'The contacts expected are supplied by the page.',
  forecast: {
    upper: 'To be planned, upper edge',
    withUpper: (metric) => `${metric}, at the upper edge`,
    expected: ({ value, band }) =>
      band === null
        ? `The contacts expected are a forecast: ${value}.`
        : `The contacts expected are a forecast: ${value}, ${band} in 80 of 100 cases.`,
    upperHours: (hours) =>
      `At the upper edge of each interval’s 80% band ${hours} are to be planned; all intervals are seldom so busy at once.`,
    pastShifts: ({ days, dates }) =>
      `${plural(days, { one: 'On shift is as on # earlier day', other: 'On shift is the mean of # earlier days' })}: ${dates}.`,
    off: (wape) => `Such forecasts were off by ${wape} of the actual number, interval by interval.`,
    tooFar: 'The day lies more than a year after the data: nothing is forecast that far ahead.',
  },
  endlessPatience: (why) =>
    `Callers are assumed to wait without end, since their patience is not known: ${why}.`,
  tooFewAbandons: 'fewer than 30 hung up',
  noShrinkage: (why) => `No shrinkage is added, since it is not known: ${why}.`,
  noShifts: (why) => `Shifts are not compared: ${why}.`,
  pastShifts: 'On shift is the mean of the same earlier days.',
  workedShifts: 'Shifts do not say what was planned: worked time counts.',
  share: (share) =>
    `Of the shift time, ${share} counts: the part of their work that agents spend on these contacts.`,
  approximate: 'Agents handle several contacts at once: approximate.',
  unstable: (intervals) =>
    `${plural(intervals, { one: 'In # interval', other: 'In # intervals' })} there are fewer on shift than the load: the queue would grow without end.`,
  noPastDay: 'The data cover no earlier day of this weekday.',
  explain: {
    title: 'How staffing is worked out',
    definition:
      'The smallest whole number of agents above the load at which the service level is reached and the load stays under the occupancy cap.',
    formula:
      'Load = contacts per second × handling time; to be planned = agents ÷ (1 − shrinkage), rounded up',
    model: 'Model',
    models: {
      'erlang-a': 'Erlang A: callers hang up after an exponential time',
      'erlang-c': 'Erlang C: callers wait as long as it takes',
    },
    steady:
      'Each interval is a queue of its own in its steady state: what waits from the one before is not carried over.',
    handling: 'Handling time',
    patience: 'Patience',
    shrinkage: 'Shrinkage',
    ofPage: (value) => `${value}, given by the page`,
    ofContacts: (value, n) => `${value}, ${plural(n, { one: 'from # contact', other: 'from # contacts' })}`,
    ofAbandons: (value, n) => `${value}, ${plural(n, { one: '# hung up', other: '# hung up' })}`,
    ofShifts: (value, n) => `${value}, ${plural(n, { one: 'from # shift', other: 'from # shifts' })}`,
    unknown: 'not known',
    target: (level, threshold) => `${level} answered within ${threshold}`,
    cap: 'Occupancy cap',
  },
};
