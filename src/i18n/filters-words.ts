/** Every text of the filter bar. */
export interface FilterWords {
  readonly heading: string;
}
