import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ContactData } from '../../src/data/contact-data.js';
import { readContactData, type ReadOptions } from '../../src/data/read-contact-data.js';
import { CallboardError, type Problem } from '../../src/problem.js';
import { anyMembers, anyRows } from './any-contacts.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const berlin = { timeZone: 'Europe/Berlin', covers: { from: '2025-10-01', to: '2025-11-01' } };
const rows = Array.from({ length: 12 }, (_, i) => ({
  id: `é${i}`,
  startedAt: `2025-10-${String(i + 1).padStart(2, '0')}T09:00:00`,
  queue: i % 2 === 0 ? '北京' : '😀',
  queueSeconds: i,
}));
const lines = rows.map((row) => JSON.stringify(row));
const document = JSON.stringify({ contacts: rows, ...berlin });

/** All that tells two data sets apart. */
const shape = (data: ContactData) => ({
  version: data.version,
  quality: data.quality,
  fields: data.contacts.fields,
});

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const streamOf = (chunks: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });

async function problemOf(input: unknown, options: ReadOptions = {}): Promise<Problem> {
  const error: unknown = await readContactData(input, options).then(
    () => assert.fail('it was read'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CallboardError, String(error));
  return error.problem;
}

test('all forms of one input are read alike', async () => {
  const expected = shape(await readContactData(JSON.parse(document)));
  assert.equal(expected.quality.kept, 12);
  const inputs: Record<string, unknown> = {
    text: document,
    'indented text': JSON.stringify({ contacts: rows, ...berlin }, null, 2),
    'text behind a byte order mark': `\ufeff${document}`,
    'text with space around': ` \r\n${document}\r\n\t `,
    bytes: utf8(document),
    'bytes behind a byte order mark': utf8(`\ufeff${document}`),
    buffer: utf8(document).buffer,
    'part of a buffer': new Uint8Array([1, 2, ...utf8(document), 3]).subarray(2, -1),
    stream: streamOf(chunked(utf8(document), 7)),
    'stream of an indented text': streamOf(
      chunked(utf8(JSON.stringify({ contacts: rows, ...berlin }, null, 1)), 5),
    ),
    'stream of one chunk': streamOf(chunked(utf8(`${document}\n`), 1e6)),
    response: new Response(document),
    'response without a body': {
      ok: true,
      status: 200,
      url: '',
      body: null,
      headers: new Headers(),
      arrayBuffer: async () => utf8(document).buffer,
    },
    'members in another order': JSON.stringify({ ...berlin, contacts: rows }),
  };
  for (const [name, input] of Object.entries(inputs)) {
    assert.deepEqual(shape(await readContactData(input)), expected, name);
  }
});

test('contacts alone, as an array or a line each, have the options’ zone', async () => {
  const options = { timeZone: 'Europe/Berlin' };
  const expected = shape(await readContactData(rows, options));
  const inputs: Record<string, unknown> = {
    'array as text': JSON.stringify(rows),
    'indented array': JSON.stringify(rows, null, 2),
    'array of a row a line': `[\n${lines.join(',\n')}\n]\n`,
    lines: lines.join('\n'),
    'lines, the last one ended': `${lines.join('\n')}\n`,
    'lines ended as on Windows': `${lines.join('\r\n')}\r\n`,
    'lines with blank ones': `\n\n${lines.join('\n  \n\n')}\n\n \n`,
    'lines behind a byte order mark': `\ufeff${lines.join('\n')}`,
  };
  for (const [name, text] of Object.entries(inputs)) {
    assert.deepEqual(shape(await readContactData(text, options)), expected, name);
    assert.deepEqual(shape(await readContactData(utf8(text as string), options)), expected, `${name}, bytes`);
    const stream = streamOf(chunked(utf8(text as string), 11));
    assert.deepEqual(shape(await readContactData(stream, options)), expected, `${name}, stream`);
  }
});

test('one contact is one contact, as an object and as a line', async () => {
  const options = { timeZone: 'Europe/Berlin' };
  const expected = shape(await readContactData([rows[0]], options));
  for (const input of [
    rows[0],
    lines[0],
    `${lines[0]}\n`,
    utf8(`${lines[0]}\n`),
    streamOf(chunked(utf8(`${lines[0]}\n`), 3)),
  ]) {
    assert.deepEqual(shape(await readContactData(input, options)), expected);
  }
});

test('NDJSON may be cut anywhere', async () => {
  const options = { timeZone: 'Europe/Berlin' };
  const bytes = utf8(`\ufeff${lines.slice(0, 3).join('\r\n')}\n\n`);
  const expected = shape(await readContactData(rows.slice(0, 3), options));
  for (let cut = 0; cut <= bytes.length; cut++) {
    const chunks = (async function* () {
      yield bytes.subarray(0, cut);
      yield bytes.subarray(cut);
    })();
    assert.deepEqual(shape(await readContactData(streamOf(chunks), options)), expected, `cut at ${cut}`);
  }
  for (const size of [1, 2, 3]) {
    assert.deepEqual(
      shape(await readContactData(streamOf(chunked(bytes, size)), options)),
      expected,
      `by ${size}`,
    );
  }
});

test('a malformed document is refused, with the place in bytes', async () => {
  const broken = document.replace('"queueSeconds":3', '"queueSeconds":3,');
  const index = broken.indexOf('"queueSeconds":3,') + '"queueSeconds":3,'.length;
  const expected = {
    code: 'malformed-json',
    severity: 'error',
    values: { message: 'unexpected }' },
    count: 1,
    first: [
      {
        part: 'input',
        row: 0,
        byte: utf8(broken.slice(0, index)).length,
        line: 1,
        column: [...broken.slice(0, index)].length + 1,
      },
    ],
  };
  for (const input of [broken, utf8(broken), streamOf(chunked(utf8(broken), 13)), new Response(broken)]) {
    assert.deepEqual(await problemOf(input), expected);
  }
  for (const input of [
    '',
    ' \n',
    new Uint8Array(0),
    '{"contacts": [',
    '{"contacts":[]} x',
    'contacts',
    '[1,2',
  ]) {
    assert.equal((await problemOf(input)).code, 'malformed-json', String(input));
  }
});

test('a malformed line is refused, with its row and its place in bytes', async () => {
  const text = `\ufeff${lines[0]}\r\n\n${lines[1]}\n{"id":"é","x":}\n${lines[2]}`;
  const byte = utf8(text.slice(0, text.indexOf(':}') + 1)).length;
  const expected = {
    code: 'malformed-json',
    severity: 'error',
    values: { message: 'unexpected }' },
    count: 1,
    first: [{ part: 'contacts', row: 2, byte, line: 4, column: 15 }],
  };
  for (const input of [text, utf8(text), streamOf(chunked(utf8(text), 5))]) {
    assert.deepEqual(await problemOf(input), expected);
  }
});

test('if it is to be kept, everything before a fault is', async () => {
  const keep = { timeZone: 'Europe/Berlin', onError: 'keep' } as const;
  const kept = async (input: unknown) => {
    const data = await readContactData(input, keep);
    return { rows: data.quality.kept, first: data.quality.problems[0]?.code };
  };
  const text = `${lines.slice(0, 5).join('\n')}\n{"id":\n${lines.slice(5).join('\n')}`;
  for (const input of [text, utf8(text), streamOf(chunked(utf8(text), 9))]) {
    assert.deepEqual(await kept(input), { rows: 5, first: 'malformed-json' });
  }
  const cut = document.slice(0, document.indexOf(lines[7] as string) + 10);
  for (const input of [cut, utf8(cut), streamOf(chunked(utf8(cut), 9))]) {
    assert.deepEqual(await kept(input), { rows: 7, first: 'malformed-json' });
  }
  assert.deepEqual(await kept(`[${lines.slice(0, 3).join(',')},{"id":`), {
    rows: 3,
    first: 'malformed-json',
  });
  assert.deepEqual(await kept('nothing'), { rows: 0, first: 'malformed-json' });
  // A data set on one line, and something behind it: no lines of contacts.
  for (const input of [
    `${document}\nrest`,
    utf8(`${document}\nrest`),
    streamOf(chunked(utf8(`${document}\nrest`), 9)),
  ]) {
    assert.deepEqual(await kept(input), { rows: 12, first: 'malformed-json' });
  }
  // The zone stands behind the fault: what was there before it counts.
  assert.equal((await readContactData(cut, { onError: 'keep', timeZone: 'UTC' })).zone.name, 'UTC');
});

test('a stream that breaks off rejects, or keeps what came', async () => {
  const breaking = (text: string) =>
    streamOf(
      (async function* () {
        yield utf8(text);
        throw new Error('connection lost');
      })(),
    );
  const partial = `${lines.slice(0, 4).join('\n')}\n${(lines[4] as string).slice(0, 20)}`;
  assert.deepEqual((await problemOf(breaking(partial))).values, { found: 'connection lost' });
  const data = await readContactData(breaking(partial), { onError: 'keep', timeZone: 'UTC' });
  assert.equal(data.quality.kept, 4);
  assert.deepEqual(
    data.quality.problems.map(({ code }) => code),
    ['unreadable-input', 'covers-missing'],
  );
  const whole = await readContactData(breaking(document.slice(0, document.indexOf(lines[2] as string))), {
    onError: 'keep',
  });
  assert.equal(whole.quality.kept, 2);
  const response = new Response(breaking(partial));
  assert.deepEqual(await problemOf(response), {
    code: 'fetch-failed',
    severity: 'error',
    values: { url: '', status: 200 },
    count: 1,
    first: [],
  });
});

test('a response that is no success rejects, even where faults are kept', async () => {
  const problem = await problemOf(new Response('not here', { status: 404 }), { onError: 'keep' }).catch(
    () => null,
  );
  assert.equal(problem?.code, 'fetch-failed');
  assert.equal(problem?.values['status'], 404);
});

test('what is no data at all is refused', async () => {
  for (const [input, found] of [
    [5, 'number'],
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'boolean'],
    [() => 1, 'function'],
    ['5', 'number'],
    ['null', 'null'],
    ['"text"', 'string'],
    [utf8('true'), 'boolean'],
  ] as const) {
    assert.deepEqual(await problemOf(input), {
      code: 'unreadable-input',
      severity: 'error',
      values: { found },
      count: 1,
      first: [],
    });
  }
  const texts = new ReadableStream({ start: (controller) => controller.enqueue('[]') });
  assert.equal((await problemOf(texts)).values['found'], 'stream of string');
});

test('any JSON whatsoever is read or refused, and its rows are counted', async () => {
  const input = fc.oneof(
    fc.jsonValue(),
    fc.tuple(anyMembers, anyRows).map(([members, contacts]) => ({ ...members, contacts })),
    fc
      .tuple(
        fc.dictionary(
          fc.constantFrom(
            'timeZone',
            'currency',
            'covers',
            'scales',
            'absentIsFalse',
            'contacts',
            'targets',
            'surveys',
            '__proto__',
            'shifts',
          ),
          fc.jsonValue(),
        ),
      )
      .map(([members]) => members),
    fc.array(fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(input, fc.constantFrom('object', 'text', 'bytes', 'lines'), async (value, form) => {
      const text = JSON.stringify(value) ?? 'null';
      const given =
        form === 'object'
          ? value
          : form === 'text'
            ? text
            : form === 'bytes'
              ? utf8(text)
              : `${text}\n${text}\n`;
      try {
        const { quality, contacts, version } = await readContactData(given, { timeZone: 'UTC' });
        assert.equal(quality.read, quality.kept + quality.rejected + quality.deduplicated);
        assert.equal(quality.kept, contacts.rows);
        assert.match(version, /^[0-9a-f]{16}$/);
        for (const problem of quality.problems) assert.ok(problem.count >= 1);
      } catch (error) {
        assert.ok(error instanceof CallboardError, String(error));
      }
    }),
    { numRuns: 800 },
  );
});

test('limits of rows and bytes are errors that name the limit', async () => {
  assert.deepEqual(await problemOf(rows, { limits: { rows: 5 } }), {
    code: 'too-many-rows',
    severity: 'error',
    values: { limit: 5 },
    count: 1,
    first: [],
  });
  for (const input of [
    document,
    utf8(document),
    streamOf(chunked(utf8(document), 50)),
    new Response(document),
  ]) {
    const problem = await problemOf(input, { limits: { bytes: 100 } });
    assert.deepEqual([problem.code, problem.values], ['too-many-bytes', { limit: 100 }]);
  }
  const exact = utf8(document).length;
  for (const input of [document, utf8(document), streamOf(chunked(utf8(document), 50))]) {
    assert.equal((await problemOf(input, { limits: { bytes: exact - 1 } })).code, 'too-many-bytes');
  }
  assert.equal((await readContactData(document, { limits: { bytes: exact } })).quality.kept, 12);
  assert.equal((await readContactData(rows, { limits: { rows: 12 } })).quality.kept, 12);
  const data = await readContactData(rows, { limits: { rows: 5 }, onError: 'keep', timeZone: 'UTC' });
  assert.equal(data.quality.kept, 5);
  assert.equal(data.quality.problems[0]?.code, 'too-many-rows');
  const lined = await readContactData(lines.join('\n'), {
    limits: { rows: 5 },
    onError: 'keep',
    timeZone: 'UTC',
  });
  assert.equal(lined.quality.kept, 5);
});

test('misuse throws, with the value', async () => {
  await assert.rejects(
    readContactData([], { weekStart: 8 as 7 }),
    new RangeError('invalid first day of the week: 8'),
  );
  await assert.rejects(
    readContactData([], { limits: { rows: -1 } }),
    new RangeError('invalid limit of rows: -1'),
  );
  await assert.rejects(readContactData([], { limits: { bytes: Number.NaN } }), RangeError);
});

test('progress tells bytes and rows, and ends at the whole', async () => {
  const many = Array.from({ length: 40_000 }, (_, i) => JSON.stringify({ id: i, startedAt: 1e12 + i })).join(
    '\n',
  );
  const bytes = utf8(many);
  for (const [input, total] of [
    [many, many.length],
    [bytes, bytes.length],
    [streamOf(chunked(bytes, 60_000)), null],
    [new Response(bytes, { headers: { 'content-length': String(bytes.length) } }), bytes.length],
    [new Response(bytes, { headers: { 'content-length': '77', 'content-encoding': 'gzip' } }), null],
  ] as const) {
    const seen: { bytes: number; totalBytes: number | null; rows: number }[] = [];
    await readContactData(input, { timeZone: 'UTC', onProgress: (progress) => seen.push(progress) });
    assert.deepEqual(seen.at(-1), { bytes: bytes.length, totalBytes: total, rows: 40_000 });
    for (let i = 1; i < seen.length; i++) {
      assert.ok((seen[i]?.rows as number) >= (seen[i - 1]?.rows as number));
      assert.ok((seen[i]?.bytes as number) >= (seen[i - 1]?.bytes as number));
    }
  }
});

test('an abort rejects at once with an AbortError, and lets the stream go', async () => {
  const isAbort = { name: 'AbortError' };
  await assert.rejects(readContactData(rows, { signal: AbortSignal.abort() }), isAbort);
  // A stream that never delivers.
  let isCancelled = false;
  const silent = new ReadableStream<Uint8Array>({
    pull: () => new Promise<void>(() => undefined),
    cancel: () => {
      isCancelled = true;
    },
  });
  const controller = new AbortController();
  const reading = readContactData(silent, { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await assert.rejects(reading, isAbort);
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(isCancelled);
  // Rows at hand: the work stops between two slices.
  const many = Array.from({ length: 200_000 }, (_, i) => ({ id: i, startedAt: 1e12 + i }));
  const busy = new AbortController();
  let rowsAtAbort = 0;
  let rowsAfter = 0;
  const work = readContactData(many, {
    signal: busy.signal,
    onProgress: ({ rows: read }) => {
      if (busy.signal.aborted) rowsAfter = read;
      else {
        rowsAtAbort = read;
        busy.abort();
      }
    },
  });
  await assert.rejects(work, isAbort);
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.ok(rowsAtAbort < 200_000);
  assert.equal(rowsAfter, 0);
});

test('a long reading gives the host a turn again and again', async () => {
  const many = Array.from({ length: 120_000 }, (_, i) => ({
    id: i,
    startedAt: 1e12 + i,
    queue: `q${i % 9}`,
    queueSeconds: i % 90,
  }));
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  await readContactData(many, { timeZone: 'UTC' });
  clearInterval(timer);
  assert.ok(turns >= 3, `${turns} turns`);
});
