/** Every text of charts of bars, shares and bins. */
export interface CategoryWords {
  readonly heading: string;
}
