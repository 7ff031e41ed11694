/** Every metric, by id, in the order of the catalogue's groups. */
export const metricIds = [
  // customer experience
  'csat',
  'csat-average',
  'nps',
  // agent productivity
  'average-handle-time',
  'average-talk-time',
  // connecting customers
  'contact-volume',
  'offered',
  'answered',
  'abandoned',
  'handled',
  'answer-rate',
  'average-speed-of-answer',
  'abandon-rate',
  'average-time-to-abandon',
  'wait-p50',
  'wait-p90',
  'wait-max',
  'service-level',
] as const;
export type MetricId = (typeof metricIds)[number];
