import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Answers, answersFromText, answersToText } from '../../bench/answer.js';
import { describeMismatch, firstMismatch } from '../../bench/compare.js';
import { askedOf, contenderNames, entryOf, makeContender } from '../../bench/contenders/contenders.js';
import type { Contender } from '../../bench/contenders/contender.js';
import { generate } from '../../bench/generator/generate.js';
import { brushSteps, everything, filters, queueToggles, type View } from '../../bench/questions.js';
import { isInstalled } from '../../bench/peers.js';
import { Reference } from '../../bench/reference.js';
import type { Row, RowFile } from '../../bench/row.js';

const { bytes, appended } = generate(2000);
const file = JSON.parse(new TextDecoder().decode(bytes)) as RowFile;
const later = JSON.parse(new TextDecoder().decode(appended)) as Row[];
const views = [everything, ...filters, ...queueToggles, ...brushSteps.filter((_, step) => step % 10 === 9)];

describe('contenders', () => {
  const reference = new Reference(file);
  const expected = new Map(views.map((view) => [view, reference.answer(view)]));
  const afterAppend = new Reference({ ...file, contacts: [...file.contacts, ...later] }).answer(everything);

  for (const name of contenderNames.filter((name) => !entryOf(name).pagesOnly)) {
    describe(name, { skip: !isInstalled(name) && 'not installed: `npm ci` in bench/' }, () => {
      let contender: Contender;
      before(async () => {
        contender = await makeContender(name);
        await contender.ingest(bytes);
      });

      const check = async (view: View, right = expected.get(view)!): Promise<void> => {
        const asked = askedOf(name, view.questions);
        const given = await contender.ask({ ...view, questions: asked });
        // The way that answers take out of a page.
        const answers = answersFromText(answersToText(given));
        const expected = Object.fromEntries(asked.map((id) => [id, right[id]])) as Answers;
        const mismatch = firstMismatch(expected, answers);
        assert.equal(mismatch && describeMismatch(mismatch), undefined);
      };

      for (const view of views) it(`agrees with the reference on ${view.name}`, () => check(view));

      it('agrees with it after an append', async () => {
        await contender.append(appended);
        await check(everything, afterAppend);
      });
    });
  }
});
