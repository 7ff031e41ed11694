import { valueDomain, workable, type Limits } from './axes/value-domain.js';
import type { ValueSteps } from './axes/value-steps.js';

/** Equal stretches of a scale, each with its shade. */
export interface HeatClasses {
  /** Ascending; one more than there are classes. */
  readonly edges: readonly number[];
  /** Of each class how much of the series' colour is laid over the ground, rising. */
  readonly opacities: readonly number[];
  /** Whether there are values beyond the first and the last edge, which then are in the first and the last class. */
  readonly beyond: { readonly below: boolean; readonly above: boolean };
  /** The class of a value. */
  of(value: number): number;
  /** Whether a class is so dark (on a dark ground: so light) that text on it is in the colour of the ground. */
  inverse(at: number): boolean;
}

/** Intervals of the scale, at most. */
const most = 6;

// Text of the page's colour is read (4.5 : 1) up to the first of these, on light and on dark grounds; text of the ground's
// colour from the second on. Between them neither is: no class has such a shade. `test/charts` computes it.
const palest = 0.1;
const lastUnderInk = 0.53;
const firstUnderGround = 0.84;

/**
 * Classes that end on round numbers; values of few contacts (`light`) choose none. The palette is one colour laid on ever
 * thicker: it is ordered by lightness alone, so that it holds on a dark ground, in grey and for whoever sees few colours.
 */
export function heatClasses(
  values: Float64Array,
  light: Uint8Array | undefined,
  limits: Limits,
  steps: ValueSteps,
): HeatClasses {
  const known = Array.from(values, workable).filter((value) => !Number.isNaN(value));
  const sure = Array.from(values, workable).filter((value, at) => !Number.isNaN(value) && light?.[at] !== 1);
  const [least, greatest] = ends(known);
  const [low, high] = ends(sure.length > 0 ? sure : known);
  const domain = valueDomain({ low, high, limits, zero: false, steps, most });
  const edges = [...new Set([domain.low, ...domain.ticks, domain.high])];
  const count = Math.max(1, edges.length - 1);
  const opacities = shades(count);
  return {
    edges,
    opacities,
    beyond: { below: least < Math.min(low, domain.low), above: greatest > Math.max(high, domain.high) },
    of: (value) => {
      const passed = edges.findLastIndex((edge) => edge <= value);
      return Math.max(0, Math.min(count - 1, passed));
    },
    inverse: (at) => (opacities[at] as number) >= firstUnderGround,
  };
}

function ends(values: readonly number[]): [low: number, high: number] {
  return values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

function shades(count: number): readonly number[] {
  if (count === 1) return [lastUnderInk];
  const thick = count >= 5 ? 2 : 1;
  const thin = count - thick;
  const between = (from: number, to: number, at: number, all: number): number =>
    all === 1 ? (to === 1 ? to : from) : Math.round((from + ((to - from) * at) / (all - 1)) * 1000) / 1000;
  return [
    ...Array.from({ length: thin }, (_, at) => between(palest, lastUnderInk, at, thin)),
    ...Array.from({ length: thick }, (_, at) => between(firstUnderGround, 1, at, thick)),
  ];
}
