import { type Collected, type CollectedRow, type Fault, isTable, nestedMark } from './collect.js';

/** What a document means, by `JSON.parse` of its text; undefined where that refuses. */
export function plainDocument(text: string): Collected | undefined {
  const parsed = parse(text);
  if (parsed === undefined) return undefined;
  const { value } = parsed;
  const members = new Map<string, unknown>();
  const tables = new Map<string | null, readonly CollectedRow[]>();
  if (Array.isArray(value)) tables.set(null, value.map(plainRow));
  else if (typeof value !== 'object' || value === null) return { members, tables, other: value };
  else {
    for (const [name, member] of Object.entries(value)) {
      if (Array.isArray(member) && isTable(name)) tables.set(name, member.map(plainRow));
      else members.set(name, member);
    }
  }
  return { members, tables };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function plainRow(value: unknown): CollectedRow {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'object') return typeof value;
  return new Map(Object.entries(value).map(([name, field]) => [name, plainField(field)]));
}

function plainField(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return nestedMark(Array.isArray(value) ? 'array' : 'object');
}

/** What lines mean, each by itself; up to the first that is no JSON. */
export function plainLines(bytes: Uint8Array): Collected {
  const rows: CollectedRow[] = [];
  const result = (fault?: Fault): Collected => ({
    members: new Map(),
    tables: rows.length === 0 ? new Map() : new Map([[null, rows]]),
    ...(fault === undefined ? {} : { fault }),
  });
  let start = startOf(bytes);
  for (let line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = decode(bytes.subarray(start, end));
    if (/[^ \t\r]/.test(text)) {
      const parsed = parse(text);
      if (parsed === undefined) {
        const { index, message } = faultIn(bytes, start, end);
        const column = characters(bytes, start, index) + 1;
        return result({ message, byte: index, line, column, row: rows.length });
      }
      rows.push(plainRow(parsed.value));
    }
    start = end + 1;
  }
  return result();
}

/** Where a document stops being JSON: of one that `JSON.parse` refuses. */
export function plainFault(bytes: Uint8Array): Fault {
  const start = startOf(bytes);
  const { index, message } = faultIn(bytes, start, bytes.length);
  const before = Buffer.from(bytes.subarray(start, index));
  const line = before.filter((byte) => byte === 10).length + 1;
  const lineStart = start + before.lastIndexOf(10) + 1;
  return { message, byte: index, line, column: characters(bytes, lineStart, index) + 1, row: undefined };
}

/** The text of bytes of which a byte order mark was taken away. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function characters(bytes: Uint8Array, from: number, to: number): number {
  return bytes.subarray(from, to).filter((byte) => byte < 0x80 || byte > 0xbf).length;
}

class Stop {
  readonly index: number;
  readonly message: string;

  constructor(index: number, message: string) {
    this.index = index;
    this.message = message;
  }
}

/** By descent through the grammar of RFC 8259, a function a rule, on bytes as Latin-1. */
function faultIn(bytes: Uint8Array, from: number, to: number): Stop {
  const text = Buffer.from(bytes.subarray(from, to)).toString('latin1');
  let at = 0;
  const stop = (why?: string): never => {
    const char = text[at];
    const plain =
      char !== undefined && char > ' ' && char < '\x7f' ? `unexpected ${char}` : 'unexpected character';
    throw new Stop(from + at, char === undefined ? 'unexpected end' : (why ?? plain));
  };
  const take = (chars: string, why?: string): string => {
    const char = text[at];
    if (char === undefined || !chars.includes(char)) return stop(why);
    at++;
    return char;
  };
  const has = (chars: string): boolean => text[at] !== undefined && chars.includes(text[at] as string);
  const space = (): void => {
    while (has(' \t\r\n')) at++;
  };
  const digits = (): void => {
    do take('0123456789');
    while (has('0123456789'));
  };
  const string = (): void => {
    take('"');
    while (!has('"')) {
      if (text[at] === undefined) stop();
      if ((text[at] as string) < ' ') stop('unescaped control character');
      if (text[at++] !== '\\') continue;
      if (take('"\\/bfnrtu', 'bad escape') !== 'u') continue;
      for (let i = 0; i < 4; i++) take('0123456789abcdefABCDEF', 'bad escape');
    }
    at++;
  };
  const list = (end: string, item: () => void): void => {
    at++;
    space();
    if (has(end)) {
      at++;
      return;
    }
    for (;;) {
      item();
      space();
      if (take(`,${end}`) === end) return;
      space();
    }
  };
  const value = (): void => {
    if (has('{')) {
      list('}', () => {
        string();
        space();
        take(':');
        space();
        value();
      });
    } else if (has('[')) list(']', value);
    else if (has('"')) string();
    else if (has('tfn')) for (const letter of { t: 'true', f: 'false', n: 'null' }[text[at]!]!) take(letter);
    else {
      if (has('-')) at++;
      if (has('0')) at++;
      else digits();
      if (has('.')) {
        at++;
        digits();
      }
      if (has('eE')) {
        at++;
        if (has('+-')) at++;
        digits();
      }
    }
  };
  try {
    space();
    value();
    space();
    stop();
  } catch (error) {
    if (error instanceof Stop) return error;
    throw error;
  }
  throw new Error('unreachable');
}
