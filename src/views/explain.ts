/** How a number came about, in the reader's language, as data: each line a label and a text. */
export interface Explanation {
  readonly metric: string;
  readonly title: string;
  /** In reading order. */
  readonly lines: readonly ExplanationLine[];
}

export interface ExplanationLine {
  readonly kind:
    | 'definition'
    | 'formula'
    | 'numerator'
    | 'denominator'
    | 'value'
    | 'interval'
    | 'sample'
    | 'left-out'
    | 'coverage'
    | 'variant'
    | 'attribution'
    | 'zone'
    | 'period'
    | 'filter'
    | 'comparison'
    | 'target'
    | 'note'
    | 'version';
  readonly label: string;
  readonly text: string;
}
