import type { ContactField } from './contact-schema.js';

/**
 * What a field of a part beside contacts is: what a field of a contact may be (there in full), a score on the row's own
 * scale, or a part of another number of the row.
 */
export type PartField =
  | Exclude<ContactField, { readonly kind: 'direction' | 'outcome' | 'outcome-boolean' }>
  /**
   * Stored × `factor`. Its scale is from the row's number `least` to its number `most`; what of it is not given is the
   * data set's for the row's word `of`. Off the scale, or on one that is none, it is an `impossible-value`.
   */
  | {
      readonly name: string;
      readonly kind: 'scaled-score';
      readonly factor: number;
      readonly least: string;
      readonly most: string;
      readonly of: string;
    }
  /** The instant at which the row's time ends: so many minutes of real time after its `from` as its number `length` says. */
  | { readonly name: 'to'; readonly kind: 'end'; readonly length: string }
  /**
   * Stored × `factor`. Negative, or more than the row's number `of`, which is read before it, it is an `impossible-value`.
   */
  | { readonly name: string; readonly kind: 'portion'; readonly factor: number; readonly of: string };

/** A part beside contacts: all that its reading needs to know. */
export interface PartSchema {
  readonly part: string;
  /** In the order in which they are read: one that another depends on comes first. Fields that are none are left out. */
  readonly fields: readonly PartField[];
  /** Fields that have to be one of some words: without one the row is rejected, since it would say nothing. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /**
   * The fields by which rows are told to be the same, key by key. A row without a value in a key's first field does not
   * have the key; of rows with equal values in all its fields one stays, and is then told by the next key. A row that has
   * none of the keys is never merged, and is counted. Rows of a part without keys are never told to be the same.
   */
  readonly keys: readonly (readonly string[])[];
  /**
   * Any further field whose value is text is a dimension of the host's own, up to the limit, but for `reserved` names: rows
   * are told to be the same, or to overlap, by these too.
   */
  readonly further?: { readonly reserved: readonly string[] };
  /** Rows last, each from its `from` up to its `to`, without which it is rejected. */
  readonly span?: {
    /** Rows that are equal in all of these may not overlap in time: of two, the one delivered later is rejected. */
    readonly apart?: readonly string[];
  };
  /** The fields of a stock: at the start, what came, what went, at the end. Where they do not add up, that is told. */
  readonly stock?: readonly [opening: string, came: string, went: string, closing: string];
}
