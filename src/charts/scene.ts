/** The colours of the series, by place in the palette. */
export const seriesRoles = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const;
export type SeriesRole = (typeof seriesRoles)[number];

/**
 * What a shape is painted as. A scene names roles, never colours: each is the custom property `--cb-<role>` of the
 * page, so that one scene serves light, dark, forced colours and a host's brand. `ink`, `muted`, `target` and those of a
 * status are also text and need 4.5 : 1 against `surface`; the series, `previous` and `focus` need 3 : 1.
 */
export const paintRoles = [
  ...seriesRoles,
  /** The period before: a line that recedes behind the series. */
  'previous',
  /** The target's rule and its label. */
  'target',
  /** Lines at the value axis' ticks. */
  'grid',
  /** The zero line, the ticks of time, the hairline under the pointer. */
  'axis',
  /** Text that names things. */
  'ink',
  /** Text that recedes: labels of ticks and of the previous period. */
  'muted',
  /** What the chart stands on: the inside of hollow points, the halo of text that crosses lines. */
  'surface',
  /** The ring round the point that the keyboard is on. */
  'focus',
  /** How something stands to its target; a shape or a word says the same. */
  'met',
  'near',
  'missed',
  'unclear',
] as const;
export type PaintRole = (typeof paintRoles)[number];

/** What a shape is part of; its class in SVG is `cb-<layer>`. */
export type Layer =
  | 'grid'
  | 'axis'
  | 'tick'
  | 'band'
  | 'area'
  | 'arc'
  | 'bar'
  | 'line'
  | 'point'
  | 'rule'
  | 'label'
  | 'hover';

/** Where on the text `x` lies: its left end, middle or right end, whatever the direction of its script. */
export type Anchor = 'left' | 'middle' | 'right';

/** A path in SVG's path language; without `fill` it is not filled, without `stroke` not stroked. */
export interface PathShape {
  readonly kind: 'path';
  /** Unique in the scene and the same from one drawing to the next, so that a renderer can keep its node. */
  readonly key: string;
  readonly layer: Layer;
  readonly d: string;
  readonly fill?: PaintRole;
  readonly stroke?: PaintRole;
  /** Pixels; 1 where absent. */
  readonly strokeWidth?: number;
  /** Lengths of dashes and of the spaces between them, in pixels. */
  readonly dash?: readonly number[];
  /** Of the whole shape, 0…1; 1 where absent. */
  readonly opacity?: number;
}

/** One line of text, on its alphabetic baseline. */
export interface TextShape {
  readonly kind: 'text';
  /** As a path's key. */
  readonly key: string;
  readonly layer: Layer;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: Anchor;
  readonly fill: PaintRole;
  /** Pixels. */
  readonly size: number;
  /** For the number that a picture is of. */
  readonly bold?: true;
  /** An outline behind the letters, for text that stands on lines. */
  readonly halo?: PaintRole;
}

export type Shape = PathShape | TextShape;

/** A picture: plain shapes in the order of drawing, in CSS pixels from the upper left corner. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The role of the n-th colour of the palette, n from 1; after the last colour the first comes again. */
export function seriesRole(palette: number): SeriesRole {
  if (!Number.isInteger(palette) || palette < 1)
    throw new RangeError(`invalid place in the palette: ${palette}`);
  return seriesRoles[(palette - 1) % seriesRoles.length] as SeriesRole;
}
