import { ended } from '../ended.js';
import type { FootnoteWords } from '../footnote-words.js';
import { plural } from './plural.js';

export const footnote: FootnoteWords = {
  base: {
    arrival: ({ sample, period, zone }) =>
      `Based on ${sample}, counted by time of arrival, for ${period} (${zone}).`,
    end: ({ sample, period, zone }) => `Based on ${sample}, counted by time of end, for ${period} (${zone}).`,
  },
  baseOfCount: {
    arrival: ({ period, zone }) => `Counted by time of arrival, for ${period} (${zone}).`,
    end: ({ period, zone }) => `Counted by time of end, for ${period} (${zone}).`,
  },
  limited: (conditions) => ended(`Limited to ${conditions}`),
  nothingLeftOut: 'Nothing was left out.',
  leftOut: (parts, used, eligible, share) =>
    `Left out: ${parts}; ${used.text} of ${eligible.text} remain (${share}).`,
  part: {
    contact: (rows, reason) =>
      plural(rows, { one: `# contact (${reason})`, other: `# contacts (${reason})` }),
    response: (rows, reason) =>
      plural(rows, { one: `# response (${reason})`, other: `# responses (${reason})` }),
    criterion: (rows, reason) =>
      plural(rows, {
        one: `# criterion of an evaluation (${reason})`,
        other: `# criteria of evaluations (${reason})`,
      }),
    record: (rows, reason) => plural(rows, { one: `# row (${reason})`, other: `# rows (${reason})` }),
  },
  interval: (interval) => `The 95% interval is ${interval}.`,
  noInterval: 'No interval is defined for this metric.',
  tooFewForInterval: 'The sample is too small for an interval.',
  rounded: (value) => `It is shown as ${value}: the sample supports nothing finer.`,
  components: (parts) => `It is made up of ${parts}.`,
  compared: ({ period, value, change }) => `Compared with ${period} (${value}): ${change}.`,
  comparedWithin: ({ period, value, change, interval }) =>
    `Compared with ${period} (${value}): ${change}; the 95% interval of the change is ${interval}.`,
  note: (note) => ended(`Note: ${note}`),
  sentence: (text) => ended(text),
  settings: (settings) => ended(`Settings – ${settings}`),
  source: (definition, data) =>
    `Source: version ${data} of the data, version ${definition} of the definition.`,
  details: 'In detail',
};
