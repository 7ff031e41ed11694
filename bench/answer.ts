import type { Metric, QuestionId } from './questions.js';

/** Names of an answer's columns: a metric or, in q7, a metric of the month before. */
export type ColumnName = Metric | `previous ${Metric}`;

/** One value of each key of the question; null where the row has none. */
export type AnswerKey = readonly (string | null)[];

/** The answer to one question: columns over keys, in any order. NaN: there is no value. */
export interface Answer {
  readonly keys: readonly AnswerKey[];
  readonly columns: Readonly<Partial<Record<ColumnName, ArrayLike<number>>>>;
}

/** The answers to the questions of a view. */
export type Answers = Readonly<Partial<Record<QuestionId, Answer>>>;

/** Answers as JSON text, for the way out of a page; NaN becomes null. */
export function answersToText(answers: Answers): string {
  return JSON.stringify(answers, (_, value: unknown) =>
    value instanceof Float64Array ? Array.from(value) : value,
  );
}

export function answersFromText(text: string): Answers {
  const answers = JSON.parse(text) as Record<
    string,
    { keys: AnswerKey[]; columns: Record<string, (number | null)[]> }
  >;
  return Object.fromEntries(
    Object.entries(answers).map(([question, { keys, columns }]) => [
      question,
      {
        keys,
        columns: Object.fromEntries(
          Object.entries(columns).map(([name, values]) => [name, values.map((value) => value ?? Number.NaN)]),
        ),
      },
    ]),
  ) as Answers;
}
