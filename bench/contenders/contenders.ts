import type { Contender } from './contender.js';
import { rowObjects } from './row-objects.js';
import { typedArrays } from './typed-arrays.js';

/** All contenders by name. */
export const contenders = {
  'row-objects': rowObjects,
  'typed-arrays': typedArrays,
} as const satisfies Record<string, () => Contender>;

export type ContenderName = keyof typeof contenders;
