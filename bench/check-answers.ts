import type { Page } from 'playwright-core';
import { answersFromText, type Answers } from './answer.js';
import { describeMismatch, firstMismatch } from './compare.js';
import { askedOf, type ContenderName } from './contenders/contenders.js';
import { during } from './died.js';
import { everything, type View } from './questions.js';
import { checkedViews, type RightAnswers } from './right-answers.js';
import { withPage } from './with-page.js';

/** A contender's answer is not the reference's: nothing may be timed. */
export class WrongAnswer extends Error {
  override name = 'WrongAnswer';
}

/** Compares a contender's answers, given in a page, with the right ones. Throws a WrongAnswer at the first that differs. */
export async function checkAnswers(url: string, name: ContenderName, right: RightAnswers): Promise<void> {
  const check = async (page: Page, view: View, expected: Answers, when = ''): Promise<void> => {
    const text = await during(
      `asking ${view.name}${when}`,
      page.evaluate((asked) => window.bench.answer(asked), view),
    );
    const asked = askedOf(name, view.questions).map((id) => [id, expected[id]]);
    const mismatch = firstMismatch(Object.fromEntries(asked) as Answers, answersFromText(text));
    if (mismatch) throw new WrongAnswer(`${name}: ${view.name}${when}: ${describeMismatch(mismatch)}`);
  };
  await withPage(url, async (page) => {
    const read = page.evaluate(async () => {
      await window.bench.fetchBytes();
      await window.bench.ingest();
    });
    await during('reading', read);
    await page
      .evaluate(() => window.bench.verify())
      .catch((error: Error) => {
        throw new WrongAnswer(`${name}: ${error.message}`, { cause: error });
      });
    for (const [i, view] of checkedViews.entries()) await check(page, view, right.of[i]!);
    await during(
      'appending',
      page.evaluate(() => window.bench.append()),
    );
    await check(page, everything, right.afterAppend, ' after the append');
  });
  await withPage(url, async (page) => {
    await during(
      'reading a stream',
      page.evaluate(() => window.bench.ingestStream()),
    );
    await check(page, everything, right.of[0]!, ', streamed');
  });
}
