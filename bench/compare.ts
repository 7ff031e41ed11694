import type { Answer, AnswerKey, Answers, ColumnName } from './answer.js';
import type { Metric, QuestionId } from './questions.js';

/** Where an answer is wrong. */
export interface Mismatch {
  readonly question: string;
  readonly key: AnswerKey;
  readonly column: ColumnName;
  /** NaN: no value. */
  readonly expected: number;
  readonly actual: number;
}

/** Largest relative error of a quotient of two sums, and of a percentile, which may come from a sketch. */
const quotientError = 1e-9;
const percentileError = 0.01;

const noAnswer: Answer = { keys: [], columns: {} };

/**
 * The first place where answers differ from those that are expected; a question without an answer has an empty one. A key
 * that one of them lacks is as good as one whose counts are 0 and whose other values are absent.
 */
export function firstMismatch(expected: Answers, actual: Answers): Mismatch | undefined {
  for (const question of Object.keys(expected) as QuestionId[]) {
    const mismatch = compareAnswers(question, expected[question]!, actual[question] ?? noAnswer);
    if (mismatch !== undefined) return mismatch;
  }
  return undefined;
}

/** Says what differs, for whoever has to find out why. */
export function describeMismatch({ question, key, column, expected, actual }: Mismatch): string {
  const where = key.length === 0 ? '' : `, ${key.map(String).join(', ')}`;
  return `${question}${where}: ${column} is ${expected}, was answered ${actual}`;
}

function compareAnswers(question: string, expected: Answer, actual: Answer): Mismatch | undefined {
  const rows = rowNumbers(expected);
  const actualRows = rowNumbers(actual);
  const names = new Set([...rows.keys(), ...actualRows.keys()]);
  for (const column of Object.keys(expected.columns) as ColumnName[]) {
    const values = expected.columns[column]!;
    const actualValues = actual.columns[column] ?? [];
    for (const name of names) {
      const absent = isCount(metricOf(column)) ? 0 : Number.NaN;
      const value = values[rows.get(name) ?? -1] ?? absent;
      const actualValue = actualValues[actualRows.get(name) ?? -1] ?? absent;
      if (!agree(metricOf(column), value, actualValue)) {
        return { question, key: JSON.parse(name) as AnswerKey, column, expected: value, actual: actualValue };
      }
    }
  }
  return undefined;
}

function rowNumbers({ keys }: Answer): Map<string, number> {
  const rows = new Map(keys.map((key, row) => [JSON.stringify(key), row]));
  if (rows.size !== keys.length) throw new RangeError('an answer has the same key twice');
  return rows;
}

function agree(metric: Metric, expected: number, actual: number): boolean {
  if (Number.isNaN(expected) || Number.isNaN(actual)) return Number.isNaN(expected) && Number.isNaN(actual);
  if (isCount(metric)) return expected === actual;
  const error = metric.startsWith('wait-p') ? percentileError : quotientError;
  return Math.abs(actual - expected) <= error * Math.abs(expected);
}

const counts: ReadonlySet<Metric> = new Set(['contact-volume', 'answered', 'repeats', 'repeat-base']);

function isCount(metric: Metric): boolean {
  return counts.has(metric);
}

function metricOf(column: ColumnName): Metric {
  return column.replace('previous ', '') as Metric;
}
