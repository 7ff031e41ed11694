import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { Bool, type DataType, Float64, Int32, Int8, type Table, Utf8, type Vector } from 'apache-arrow';
import type { Answer, AnswerKey, Answers, ColumnName } from '../answer.js';
import type { Days } from '../calendar.js';
import {
  type Metric,
  monthsOf,
  type Question,
  type QuestionId,
  questions,
  repeatsFrom,
  repeatWindowDays,
  type View,
} from '../questions.js';
import type { Row } from '../row.js';
import type { Contender } from './contender.js';
import { contactsFrom, contactsOf, repeatsAmong, select } from './duckdb/sql.js';
import { sideBySide } from './side-by-side.js';
import { slotNames } from './slot-names.js';

/**
 * DuckDB-Wasm in a worker of its own: rows read by its own reader of JSON, a statement for every question. Pages that are
 * offline have no `read_json`: that is an extension, which the engine fetches from its makers' server.
 */
export async function duckdb(): Promise<Contender> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker('duckdb-browser-eh.worker.js'));
  await database.instantiate(new URL('duckdb-eh.wasm', location.href).href);
  const connection = await database.connect();
  return {
    async ingest(bytes) {
      await readRows(database, connection, bytes);
      for (const column of enumerated) {
        await connection.query(`CREATE TYPE ${column} AS ENUM (${valuesOf(column)})`);
      }
      await connection.query(`CREATE TABLE contacts AS ${contactsFrom('read')}`);
      await connection.query('DROP TABLE read');
    },
    async ask(view) {
      const answers = view.questions.map(async (id) => [id, await answerTo(connection, id, view)]);
      return Object.fromEntries(await Promise.all(answers)) as Answers;
    },
    async append(bytes) {
      await readRows(database, connection, bytes);
      for (const column of enumerated) await addValues(connection, column);
      await connection.query(`INSERT INTO contacts ${contactsFrom('read')}`);
      await connection.query('DROP TABLE read');
    },
  };
}

type ReadOptions = Parameters<AsyncDuckDBConnection['insertJSONFromPath']>[1];

const columns: Readonly<Record<keyof Row, DataType>> = {
  id: new Utf8(),
  startedAt: new Utf8(),
  channel: new Utf8(),
  direction: new Utf8(),
  queue: new Utf8(),
  agent: new Utf8(),
  customer: new Utf8(),
  topic: new Utf8(),
  outcome: new Utf8(),
  queueSeconds: new Int32(),
  talkSeconds: new Int32(),
  holdSeconds: new Int32(),
  wrapSeconds: new Int32(),
  transferred: new Bool(),
  resolvedFirstContact: new Bool(),
  csat: new Int8(),
  nps: new Int8(),
  cost: new Float64(),
  revenue: new Float64(),
  comment: new Utf8(),
};

/** Puts the rows of a file into a table `read`: the reader takes an array of rows, and a file has no other. */
async function readRows(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  bytes: Uint8Array,
): Promise<void> {
  const rows = bytes.subarray(bytes.indexOf(codeOf('[')), bytes.lastIndexOf(codeOf(']')) + 1);
  await database.registerFileBuffer('rows.json', rows);
  await connection.insertJSONFromPath('rows.json', {
    name: 'read',
    // Without its shape the file is read twice, and types are guessed. The package does not export the enumeration.
    shape: 'row-array' as ReadOptions['shape'],
    columns,
  });
  await database.dropFile('rows.json');
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/** Columns of few values; the type of each has its name. */
const enumerated = ['queue', 'agent'] as const;

function valuesOf(column: string): string {
  return `SELECT DISTINCT ${column} FROM read WHERE ${column} IS NOT NULL`;
}

/** Types do not grow: where rows bring values of their own, the column gets a new one. */
async function addValues(connection: AsyncDuckDBConnection, column: string): Promise<void> {
  const known = `SELECT unnest(enum_range(NULL::${column}))::VARCHAR`;
  const unknown = await connection.query(
    `SELECT 1 FROM (${valuesOf(column)}) WHERE ${column} NOT IN (${known})`,
  );
  if (unknown.numRows === 0) return;
  await connection.query(`CREATE TYPE grown AS ENUM (${known} UNION ${valuesOf(column)})`);
  await connection.query(`ALTER TABLE contacts ALTER ${column} TYPE grown`);
  await connection.query(`DROP TYPE ${column}`);
  await connection.query(`ALTER TYPE grown RENAME TO ${column}`);
}

async function answerTo(connection: AsyncDuckDBConnection, id: QuestionId, view: View): Promise<Answer> {
  const { metrics, by, months }: Question = questions[id];
  const columnsOfKeys = by.map((key) => keyColumns[key]);
  const among = async (rows: string): Promise<Answer> =>
    answerFrom(await connection.query(select(metrics, columnsOfKeys, rows)), metrics, columnsOfKeys);
  const within = (period: Days | null): Promise<Answer> => among(contactsOf(view, period));

  if (months) {
    const { month, before } = monthsOf(view);
    return sideBySide(...(await Promise.all([within(month), within(before)])));
  }
  if (id === 'q6') return among(repeatsAmong(contactsOf(view, view.period), repeatsFrom, repeatWindowDays));
  return within(view.period);
}

type KeyColumn = 'day' | 'agent' | 'queue' | 'slot';

const keyColumns: Readonly<Record<Question['by'][number], KeyColumn>> = {
  day: 'day',
  agent: 'agent',
  queue: 'queue',
  'quarter-hour-of-week': 'slot',
};

function answerFrom(table: Table, metrics: readonly Metric[], by: readonly KeyColumn[]): Answer {
  const keys = by.map((name) => keyValues(name, table.getChild(name)!));
  const values = metrics.map((metric): [ColumnName, number[]] => [metric, numbers(table.getChild(metric)!)]);
  return {
    keys: Array.from({ length: table.numRows }, (_, row): AnswerKey => keys.map((column) => column[row]!)),
    columns: Object.fromEntries(values),
  };
}

function keyValues(name: KeyColumn, column: Vector): (string | null)[] {
  const values = Array.from(column as Iterable<unknown>);
  if (name === 'slot') return values.map((slot) => slotNames[slot as number]!);
  if (name === 'day') return values.map((day) => new Date(day as number).toISOString().slice(0, 10));
  return values as (string | null)[];
}

/** No value, where there was nothing to divide by, is NULL. */
function numbers(column: Vector): number[] {
  return Array.from(column as Iterable<number | null>, (value) => value ?? Number.NaN);
}
