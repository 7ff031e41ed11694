/** Every text of the gauges. */
export interface GaugeWords {
  readonly heading: string;
}
