/** Every text of the metric table. */
export interface MetricTableWords {
  readonly heading: string;
}
