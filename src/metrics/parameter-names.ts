/**
 * What parameters of the catalogue's metrics are called. Any metric may have any of them; one that is new has its line
 * here, and by it its words in every language.
 */
export const parameterNames = [
  'thresholdSeconds',
  'shortAbandonSeconds',
  'success',
  'of',
  'flowOuts',
  'channels',
  'excludeShort',
  'positiveFrom',
  'preset',
  // what else a share takes in; of one vendor's
  'includeAbandons',
  'includeShortAbandons',
  'includeFlowOuts',
  'unit', // what is counted: legs or conversations
  'over', // what a mean is taken over
  'method', // how the data tell it
  'aspect', // what of a contact a survey asks about
  'criterion', // what of a contact an evaluation judges
  'weights', // how much each part of a value counts
  'scale', // from its lowest to its highest score
  'better', // whether less or more is better
  'windowDays', // within what time another contact of the customer is a repeat
  'sameTopic', // whether only contacts on the same topic are repeats
  'transferFails', // whether a transfer counts as not resolved
  'source', // where amounts come from; revenue and sales, where these come from elsewhere
  'revenueSource',
  'salesSource',
  'spread', // how rows that are longer than a bucket are shared out
  'annualized', // whether a share by length of time is that of a year
] as const;
export type ParameterName = (typeof parameterNames)[number];
