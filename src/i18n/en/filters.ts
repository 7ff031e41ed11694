import type { FilterWords } from '../filters-words.js';
import { plural } from './plural.js';

export const filters: FilterWords = {
  heading: 'Filters',
  toggle: (set) => `Filters (${set.text})`,
  period: 'Period',
  wholePeriod: 'All data',
  lastDay: 'Last day',
  lastDays: (days) => plural(days, { one: 'Last # day', other: 'Last # days' }),
  otherDates: 'Other dates',
  from: 'From',
  until: 'To (inclusive)',
  apply: 'Apply',
  wrongOrder: 'The first day is after the last one.',
  anyValue: 'all',
  severalValues: (selected) => plural(selected, { one: '# selected', other: '# selected' }),
  search: (dimension) => `Search: ${dimension}`,
  noMatch: 'Nothing found',
  firstValues: (shown, all) => `Listed are ${shown.text} of ${all.text}. Type to find others.`,
  reset: 'Clear selection',
  clearAll: 'Clear all',
  undo: 'Undo the last filter change',
  redo: 'Redo the filter change',
  undone: (filters) =>
    filters === null ? 'Undone. No filter is set now.' : `Undone. Filters now: ${filters}.`,
  redone: (filters) =>
    filters === null ? 'Redone. No filter is set now.' : `Redone. Filters now: ${filters}.`,
  selected: 'Selected filters',
  remove: (filter) => `Remove filter: ${filter}`,
  fromChart: 'selected in a chart',
  valueCount: (values) => plural(values, { one: '# value', other: '# values' }),
  contacts: (all) => plural(all, { one: '# contact', other: '# contacts' }),
  contactsOf: (left, all) =>
    plural(all, { one: `${left.text} of # contact`, other: `${left.text} of # contacts` }),
  none: 'No contact meets all of these filters.',
  dropped: (filters) => `Not in the data, so not filtered by: ${filters}.`,
};
