import { type By, type Dataset, loadData, type MetricQuery, type MetricTable } from '../../src/engine.js';
import type { Answer, Answers, ColumnName } from '../answer.js';
import {
  type Key,
  monthsOf,
  type Question,
  type QuestionId,
  questionIds,
  questions,
  type View,
} from '../questions.js';
import type { Contender } from './contender.js';

/** This kit's engine, by its public interface, in the page's one thread. */
export function callboard(): Contender {
  let data: Dataset;
  return {
    async ingest(bytes) {
      data = await loadData(bytes);
    },
    async ask(view) {
      // Asked in one turn, as the elements of a page do, so that the engine may answer them in one pass.
      const answers = await Promise.all(questionIds.map(async (id) => [id, await answerTo(data, id, view)]));
      return Object.fromEntries(answers) as Answers;
    },
    async append(bytes) {
      await data.append(bytes);
    },
  };
}

async function answerTo(data: Dataset, id: QuestionId, view: View): Promise<Answer> {
  const question: Question = questions[id];
  const table = await data.query(queryOf(question, view));
  const columns: Partial<Record<ColumnName, Float64Array>> = {};
  for (const metric of question.metrics) {
    const { value, previous } = table.column(metric);
    columns[metric] = value;
    if (previous) columns[`previous ${metric}`] = previous;
  }
  return { keys: keysOf(table, question.by), columns };
}

function queryOf({ metrics, by, months }: Question, view: View): MetricQuery {
  const period = months ? monthsOf(view).month : view.period;
  return {
    metrics,
    by: by.map((key) => groupings[key]),
    ...(view.queues && { where: { queue: view.queues } }),
    ...(period && { period }),
    ...(months && { compare: 'previous-period' }),
  };
}

const groupings: Readonly<Record<Key, By>> = {
  day: { time: 'day' },
  agent: 'agent',
  queue: 'queue',
  'quarter-hour-of-week': { cycle: 'quarter-hour-of-week' },
};

function keysOf(table: MetricTable, by: readonly Key[]): (string | null)[][] {
  return Array.from({ length: table.length }, (_, row) => {
    const key = table.key(row);
    return by.map((name) => key[name]!);
  });
}
