/** A place of a funnel: a step, or a way to leave after one. */
export interface FunnelLane {
  readonly label: string;
  /** `unknown`: those of whom nobody knows whether they went on. */
  readonly kind: 'step' | 'exit' | 'unknown';
  /** NaN: not known. Never below 0. */
  readonly value: number;
  /** What stands at the bar's end: the value, or why there is none. */
  readonly text: string;
  /** Its parts of the step before and of the first; empty where it is no part of any. */
  readonly ofStep: string;
  readonly ofAll: string;
  /** What the value is compared with; NaN where there is nothing. */
  readonly previous?: number;
}

/** Bars of counts from one zero line on, a lane each. Texts are handed in; the height is as the lanes need. */
export interface FunnelSpec {
  /** The paper, in CSS pixels. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  /** In the order of reading: each step, then the ways to leave after it. */
  readonly lanes: readonly FunnelLane[];
  /** Over the two columns of shares. */
  readonly headers: { readonly ofStep: string; readonly ofAll: string };
  /** What the values are compared with, where they are. */
  readonly previousLabel?: string;
  /** Lanes that are selected; where there are any, the others recede. */
  readonly selected?: ReadonlySet<number>;
  /** Whether what shares a colour is told apart by patterns. */
  readonly patterned?: boolean;
  /** How close lanes stand and how thick bars are; 1 where absent. No lane is lower than what a finger can hit. */
  readonly density?: number;
  /** Of all labels, in pixels; 12 where absent. */
  readonly textSize?: number;
  /** The width of a text at `textSize`, in pixels. */
  labelWidth(text: string): number;
}

/** Throws a RangeError for a value that no bar is as long as. */
export function checkFunnel({ lanes }: FunnelSpec): void {
  for (const { value, previous = 0 } of lanes) {
    for (const one of [value, previous]) {
      if (one < 0 || one === Infinity) throw new RangeError(`no length of a bar: ${one}`);
    }
  }
}
