import type { Page } from 'playwright-core';
import { answersFromText, type Answers } from './answer.js';
import { describeMismatch, firstMismatch } from './compare.js';
import { brushSteps, everything, filters, queueToggles, type View } from './questions.js';
import { askedOf, type ContenderName } from './contenders/contenders.js';
import { Reference } from './reference.js';
import type { Row, RowFile } from './row.js';
import type { Generated } from './generator/generate.js';
import { withPage } from './with-page.js';

/** A contender's answer is not the reference's: nothing may be timed. */
export class WrongAnswer extends Error {
  override name = 'WrongAnswer';
}

/** All questions; every filter, two queue toggles, and the brush on its way and at its end. */
const views: readonly View[] = [
  everything,
  ...filters,
  queueToggles[0]!,
  queueToggles[1]!,
  brushSteps[29]!,
  brushSteps[59]!,
];

/** The right answers to all that contenders are checked on. */
export interface RightAnswers {
  readonly of: ReadonlyMap<View, Answers>;
  readonly afterAppend: Answers;
}

export function rightAnswers({ bytes, appended }: Generated): RightAnswers {
  const decoder = new TextDecoder();
  const file = JSON.parse(decoder.decode(bytes)) as RowFile;
  const later = JSON.parse(decoder.decode(appended)) as Row[];
  const reference = new Reference(file);
  return {
    of: new Map(views.map((view) => [view, reference.answer(view)])),
    afterAppend: new Reference({ ...file, contacts: file.contacts.concat(later) }).answer(everything),
  };
}

/** Compares a contender's answers, given in a page, with the right ones. Throws a WrongAnswer at the first that differs. */
export async function checkAnswers(url: string, name: ContenderName, right: RightAnswers): Promise<void> {
  const check = async (page: Page, view: View, expected: Answers, when = ''): Promise<void> => {
    const text = await page.evaluate((asked) => window.bench.answer(asked), view);
    const asked = askedOf(name, view.questions).map((id) => [id, expected[id]]);
    const mismatch = firstMismatch(Object.fromEntries(asked) as Answers, answersFromText(text));
    if (mismatch) throw new WrongAnswer(`${view.name}${when}: ${describeMismatch(mismatch)}`);
  };
  await withPage(url, async (page) => {
    await page.evaluate(() => window.bench.fetchBytes());
    await page.evaluate(() => window.bench.ingest());
    await page.evaluate(() => window.bench.verify());
    for (const [view, expected] of right.of) await check(page, view, expected);
    await page.evaluate(() => window.bench.append());
    await check(page, everything, right.afterAppend, ' after the append');
  });
  await withPage(url, async (page) => {
    await page.evaluate(() => window.bench.ingestStream());
    await check(page, everything, right.of.get(everything)!, ', streamed');
  });
}
