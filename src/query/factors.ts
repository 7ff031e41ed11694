import type { FieldClasses } from './field-classes.js';
import { fieldTests } from './field-tests.js';
import { FlagWords } from './flag-words.js';
import type { Measure } from './plan.js';

/** Enough for what belongs together (direction, outcome, channel, a wait against thresholds), few enough for small tables. */
const usualCombinations = 256;

/** Measures that ask about the same few columns, and the flag words of those columns. */
export interface Factor {
  readonly measures: readonly Measure[];
  readonly words: FlagWords;
}

/**
 * Splits measures into factors, so that what has nothing to do with each other (satisfaction scores and waits) does not
 * multiply.
 */
export function factorMeasures(
  measures: readonly Measure[],
  classes: ReadonlyMap<string, FieldClasses>,
): Factor[] {
  const groups: { measures: Measure[]; fields: ReadonlySet<string> }[] = [];
  for (const measure of measures) {
    const asked = new Set([...fieldTests(measure.where)].map((leaf) => leaf.field));
    const room = groups.find(
      (group) => combinations(new Set([...group.fields, ...asked]), classes) <= usualCombinations,
    );
    if (room === undefined) groups.push({ measures: [measure], fields: asked });
    else {
      room.measures.push(measure);
      room.fields = new Set([...room.fields, ...asked]);
    }
  }
  return groups.map((group) => ({
    measures: group.measures,
    words: new FlagWords(
      classes,
      group.fields,
      group.measures.map((measure) => measure.where),
    ),
  }));
}

function combinations(fields: ReadonlySet<string>, classes: ReadonlyMap<string, FieldClasses>): number {
  let count = 1;
  for (const field of fields) count *= (classes.get(field) as FieldClasses).classes.count;
  return count;
}
