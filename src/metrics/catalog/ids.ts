/** Every metric, by id, in the order of the catalogue's groups. */
export const metricIds = [
  // customer experience
  'csat',
  'csat-average',
  'survey-response-rate',
  'nps',
  'ces',
  'fcr',
  'first-response-time',
  'response-rate',
  'resolution-rate',
  'resolution-time',
  'complaint-rate',
  'script-adherence',
  // agent productivity
  'average-handle-time',
  'average-talk-time',
  'average-hold-time',
  'average-wrap-time',
  // connecting customers
  'contact-volume',
  'call-volume',
  'offered',
  'answered',
  'abandoned',
  'handled',
  'outbound-volume',
  'answer-rate',
  'average-speed-of-answer',
  'abandon-rate',
  'average-time-to-abandon',
  'wait-p50',
  'wait-p90',
  'wait-max',
  'service-level',
  'transfer-rate',
  'right-party-contact-rate',
  // operations
  'conversion-rate',
  'cost-per-contact',
  'roi',
] as const;
export type MetricId = (typeof metricIds)[number];
