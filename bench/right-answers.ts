import type { Answers } from './answer.js';
import type { Generated } from './generator/generate.js';
import { brushSteps, everything, filters, queueToggles, type View } from './questions.js';
import { Reference } from './reference.js';
import type { Row, RowFile } from './row.js';

/**
 * What contenders are checked on: all questions; every filter, two queue toggles, and the brush on its way and at its end.
 */
export const checkedViews: readonly View[] = [
  everything,
  ...filters,
  queueToggles[0]!,
  queueToggles[1]!,
  brushSteps[29]!,
  brushSteps[59]!,
];

/** The right answers to all that contenders are checked on. */
export interface RightAnswers {
  /** In the order of the views. */
  readonly of: readonly Answers[];
  /** To all questions, once the later rows have come in. */
  readonly afterAppend: Answers;
}

export function rightAnswers({ bytes, appended }: Pick<Generated, 'bytes' | 'appended'>): RightAnswers {
  const decoder = new TextDecoder();
  const file = JSON.parse(decoder.decode(bytes)) as RowFile;
  const later = JSON.parse(decoder.decode(appended)) as Row[];
  const reference = new Reference(file);
  return {
    of: checkedViews.map((view) => reference.answer(view)),
    afterAppend: new Reference({ ...file, contacts: file.contacts.concat(later) }).answer(everything),
  };
}
