import type { ProblemWords } from '../problem-words.js';
import type { Quantity } from '../plural.js';
import { ended } from '../ended.js';
import { plural } from './plural.js';

const rows = (count: Quantity): string => plural(count, { one: '# row', other: '# rows' });

export const problems: ProblemWords = {
  'malformed-json': ({ message }) => `The JSON is malformed: ${ended(message)}`,
  'unreadable-input': ({ found }) => `This cannot be read as data: ${found}.`,
  'fetch-failed': ({ url, status }) => `${url} could not be loaded: ${status}.`,
  'adapter-failed': ({ message }) => `The data could not be converted: ${ended(message)}`,
  'wrong-part-type': ({ part, found }) => `“${part}” should be an array, but is ${found}.`,
  'too-many-rows': ({ limit }) => `There are more rows than the limit of ${limit}.`,
  'too-many-bytes': ({ limit }) => `The data are larger than the limit of ${limit} bytes.`,
  'too-many-values': ({ field, limit }) => `“${field}” has more different values than the limit of ${limit}.`,
  'too-many-dimensions': ({ field, limit }) =>
    `There are more dimensions than the limit of ${limit}; “${field}” and what follows is not read.`,
  'time-zone-missing': ({ zone }) => `The data name no time zone; ${zone} was used.`,
  'time-zone-unknown': ({ value, zone }) => `There is no time zone “${value}”; ${zone} was used.`,
  'covers-missing': ({ from, to }) =>
    `The data do not say what time they cover; taken from the first and last contact: ${from} to ${to}.`,
  'covers-invalid': ({ value }) => `The time that the data cover cannot be read: ${value}.`,
  'currency-invalid': ({ value }) => `“${value}” is not a currency code.`,
  'scale-invalid': ({ kind }) => `The scale of “${kind}” cannot be read; the usual one was used.`,
  'target-invalid': ({ metric }) => `The target of “${metric}” cannot be read and is not used.`,
  'option-invalid': ({ option, value }) => `“${option}” cannot be ${value} and is not used.`,
  'row-not-object': ({ found }, count) => `${rows(count)} left out: ${found} instead of an object.`,
  'missing-time': ({ field }, count) => `${rows(count)} left out: no time in “${field}”.`,
  'missing-value': ({ field }, count) => `${rows(count)} left out: nothing in “${field}”.`,
  'unknown-value': ({ field, value }, count) =>
    `${rows(count)} left out: “${value}” in “${field}” is not known.`,
  'invalid-time': ({ field, value }, count) =>
    `${rows(count)} with an invalid time in “${field}”, such as ${value}.`,
  'local-time-repeated': ({ field }, count) =>
    `${rows(count)} with a time in “${field}” that occurs twice as the clocks go back; the earlier one was taken.`,
  'local-time-skipped': ({ field }, count) =>
    `${rows(count)} with a time in “${field}” that the clocks skip; moved forward by the gap.`,
  'end-before-start': ({ field }, count) =>
    `${rows(count)} that end before they start; “${field}” is taken as not known.`,
  'wrong-type': ({ field, found }, count) =>
    `${rows(count)} with ${found} in “${field}”; the value is taken as not known.`,
  'impossible-value': ({ field, value }, count) =>
    `${rows(count)} with an impossible value in “${field}”, such as ${value}; taken as not known.`,
  'unknown-outcome': ({ value, direction }, count) =>
    `${rows(count)} with the unknown outcome “${value}” (${direction}); taken as not known.`,
  'unknown-direction': ({ value }, count) =>
    `${rows(count)} with the unknown direction “${value}”; taken as not known.`,
  'outcome-from-boolean': ({ field }, count) => `${rows(count)} whose outcome was taken from “${field}”.`,
  'mixed-currency': ({ currency }, count) =>
    `${rows(count)} in another currency (${currency}); their amounts are taken as not known.`,
  'missing-id': ({ part }, count) =>
    `${rows(count)} of “${part}” without an id; duplicates among them cannot be seen.`,
  duplicate: ({ part }, count) =>
    plural(count, {
      one: `# duplicate in “${part}”; the newest row counts.`,
      other: `# duplicates in “${part}”; the newest row of each counts.`,
    }),
  'end-not-after-start': ({ part }, count) =>
    `${rows(count)} of “${part}” left out: they do not end after they start.`,
  'overlapping-rows': ({ part, other }, count) =>
    `${rows(count)} of “${part}” left out: they overlap in time with row ${other}, which has the same dimensions.`,
  'stock-mismatch': ({ part }, count) =>
    `${rows(count)} of “${part}” where opening, what came and what went do not give closing; used as they are.`,
  'unknown-contact': ({ part }, count) =>
    `${rows(count)} of “${part}” whose contact is not in the data; they count in totals, but not where a filter asks about their contact.`,
  'boolean-only-true': ({ field }) =>
    `“${field}” is never false in the data: perhaps the source sends it only when it is true.`,
  'policy-field-unknown': ({ field }) =>
    `The policy keeps back “${field}”, which no row has: if the name is misspelt, the field that was meant is shown.`,
  'worker-failed': ({ reason }) => `A background worker of this page failed (${reason}).`,
  'code-not-loaded': ({ message }) =>
    `Some of Callboard’s own code could not be loaded: ${ended(message)} Reload the page; if that does not help, all files of Callboard have to lie beside the one that the page names.`,
  'no-rows': () => 'The source of these data provides no individual contacts, so nothing can be listed.',
  'too-many-parts': ({ limit }) =>
    `This would be a table of more than ${limit} rows: choose a shorter period, longer steps of time or fewer groups.`,
  'too-many-conditions': ({ limit }) =>
    `The filters and metrics tell more than ${limit} combinations of values apart: choose fewer of them.`,
  'second-copy': ({ version, other }) =>
    `Two copies of Callboard are on this page: ${version} is in use, ${other} came later.`,
  'missing-source': ({ tag }) =>
    `<${tag}> has no data: it needs a source of its own or a <cb-data> around it.`,
  'language-incomplete': ({ language, words, first }) =>
    `The language ${language} lacks words: ${words}, the first of them ${first}. They are shown in English.`,
  'invalid-attribute': ({ tag, attribute, value }) => `<${tag}> cannot use ${attribute} = “${value}”.`,
  'invalid-report': ({ path, value }) => `The report’s “${path}” cannot be used and is left out: ${value}.`,
  'metric-not-count': ({ tag, metric }) => `${tag} shows shares of a count, and “${metric}” is not a count.`,
  'invalid-query': ({ message }) => `This cannot be asked: ${ended(message)}`,
  internal: ({ message }) => `An error in Callboard itself: ${ended(message)}`,
};
