import type { By, MetricId, MetricQuery, MetricSource, MetricTable } from '../../../src/engine.js';
import type { Answer, Answers, ColumnName } from '../../answer.js';
import {
  type Key,
  monthsOf,
  type Question,
  type QuestionId,
  questions,
  repeatWindowDays,
  type View,
} from '../../questions.js';
import type { Contender } from '../contender.js';

/** A question that asks for values of metrics alone. */
type TableQuestion = Question & { readonly metrics: readonly MetricId[] };

/** Bytes from which on workers are worth their start. */
const workersFrom = 4 << 20;

/** A contender that asks a source of the kit's, however that is loaded; `engine`: what is to answer, given bytes enough. */
export function ofSource(
  engine: 'local' | 'workers',
  load: (input: Uint8Array | ReadableStream<Uint8Array>) => Promise<MetricSource>,
): Contender {
  let source: MetricSource;
  let isLarge = false;
  return {
    async ingest(bytes) {
      isLarge = bytes.length >= workersFrom;
      source = await load(bytes);
    },
    async ingestStream(stream) {
      source = await load(stream);
    },
    async ask(view) {
      // Asked in one turn, as the elements of a page do, so that the engine may answer them in one pass.
      const answers = await Promise.all(
        view.questions.map(async (id) => [id, await answerTo(source, id, view)]),
      );
      return Object.fromEntries(answers) as Answers;
    },
    async verify() {
      const description = await source.describe();
      if (isLarge && description.engine !== engine)
        throw new Error(`it is not ${engine}: ${description.engineReason}`);
    },
    async append(bytes) {
      await source.append(bytes);
    },
  };
}

async function answerTo(data: MetricSource, id: QuestionId, view: View): Promise<Answer> {
  if (id === 'q6') return repeats(data);
  const question: TableQuestion = questions[id];
  const table = await data.query(queryOf(question, view));
  const columns: Partial<Record<ColumnName, Float64Array>> = {};
  for (const metric of question.metrics) {
    const { value, previous } = table.column(metric);
    columns[metric] = value;
    if (previous) columns[`previous ${metric}`] = previous;
  }
  return { keys: keysOf(table, question.by), columns };
}

async function repeats(data: MetricSource): Promise<Answer> {
  const metric = 'repeat-contact-rate';
  const table = await data.query({ metrics: [{ metric, parameters: { windowDays: repeatWindowDays } }] });
  const { value, numerator, denominator } = table.column(metric);
  return { keys: [[]], columns: { repeats: numerator, 'repeat-base': denominator, [metric]: value } };
}

function queryOf({ metrics, by, months }: TableQuestion, view: View): MetricQuery {
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
