import fc from 'fast-check';

const blank = fc.constantFrom('', '', '', ' ', '\n', '\r\n', '\t', ' \n  ');

const escape = fc.oneof(
  fc.constantFrom('\\"', '\\\\', '\\/', '\\b', '\\f', '\\n', '\\r', '\\t', '\\u0000', '\\u00E9', '\\u4eac'),
  fc.constantFrom('\\ud83d\\ude00', '\\uD83D', '\\uDE00', '\\uDE00\\uD83D', '\\ud83d\ude00', '\ud83d\\ude00'),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`),
);
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcdefgXYZ0189 -_:,{}[]/\x7f') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('é', '京', '😀', '\ufeff', '\u2028', '\u0800', '\uffff', '𐀀', '\u{10ffff}'),
  },
  { weight: 1, arbitrary: escape },
);
/** A string as JSON. */
const string = fc.array(character, { maxLength: 12 }).map((parts) => `"${parts.join('')}"`);
/** As before, with halves of pairs that are written as they are. */
const looseString = fc
  .array(fc.oneof(character, fc.constantFrom('\ud83d', '\ude00', '\ud800', '\udfff', '\udbff')), {
    maxLength: 6,
  })
  .map((parts) => `"${parts.join('')}"`);

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 });
const whole = fc.oneof(
  fc.constant('0'),
  digits.map((text) => text.replace(/^0+(?=.)/, '')),
  fc.nat(9999).map(String),
);
export const numberText = fc.oneof(
  fc.constantFrom('0', '-0', '-0.0', '1e400', '-1e400', '5e-324', '2e-324', '0.1', '1E+2', '0e999', '1e-400'),
  fc.constantFrom(
    '9007199254740993',
    '123456789',
    '1234567890',
    '999999999999999',
    '1e22',
    '1e23',
    '8.5e-23',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc
    .tuple(
      fc.constantFrom('', '-'),
      whole,
      fc.oneof(
        fc.constant(''),
        digits.map((text) => `.${text}`),
      ),
      fc.oneof(
        fc.constant(''),
        fc
          .tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.nat(40))
          .map(([e, sign, exponent]) => `${e}${sign}${exponent}`),
      ),
    )
    .map((parts) => parts.join('')),
);

const literal = fc.constantFrom('true', 'false', 'null');
/** Names that a row has often, that start alike, that are written in two ways, and that objects have of their own. */
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('"a"', '"ab"', '"abc"', '"id"', '"talkSeconds"', '"holdSeconds"') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"\\u0061"', '""', '"__proto__"', '"constructor"', '"é"', '"1"', '"0"'),
  },
  { weight: 1, arbitrary: string },
);

interface Texts {
  value: string;
  list: string;
  object: string;
}

function texts(strings: fc.Arbitrary<string>): fc.LetrecValue<Texts> {
  return fc.letrec<Texts>((tie: fc.LetrecTypedTie<Texts>) => ({
    value: fc.oneof({ maxDepth: 3 }, strings, numberText, literal, tie('list'), tie('object')),
    list: fc
      .array(fc.tuple(blank, tie('value'), blank), { maxLength: 4 })
      .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
    object: fc
      .array(fc.tuple(blank, name, blank, fc.constant(':'), blank, tie('value'), blank), { maxLength: 5 })
      .map((items) => `{${items.map((item) => item.join('')).join(',')}}`),
  }));
}

const { value, object } = texts(string);
const loose = texts(looseString);

/**
 * Rows as sources write them: the same names in the same order and with the same white space, with some missing, and now
 * and then a row of another kind.
 */
function rowsOf(values: fc.Arbitrary<string>, others: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc
    .tuple(
      fc.uniqueArray(name, { minLength: 1, maxLength: 7 }),
      fc.constantFrom([',', ':'], [', ', ': '], [',\n    ', ': '], [' ,\r\n', '\t:\n']),
      fc.constantFrom(0, 0.2, 0.5),
    )
    .chain(([names, [comma, colon], missing]) => {
      const row = fc
        .tuple(
          ...names.map((text) =>
            fc.tuple(fc.constant(text), values, fc.double({ min: 0, max: 1, noNaN: true })),
          ),
        )
        .map((fields) => {
          const left = fields.filter(([, , chance]) => chance >= missing);
          return `{${left.map(([text, field]) => `${text}${colon}${field}`).join(comma)}}`;
        });
      return fc.array(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: others }), {
        maxLength: 8,
      });
    });
}

function documentOf(values: fc.Arbitrary<string>, objects: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const others = fc.oneof(objects, values);
  const table = fc
    .tuple(rowsOf(values, others), fc.constantFrom(',', ',\n', ' , ', '\r\n,\n'), blank)
    .map(([rows, comma, space]) => `[${space}${rows.join(comma)}${space}]`);
  const memberName = fc.constantFrom(
    '"rows"',
    '"rows"',
    '"rows2"',
    '"row\\u0073"',
    '"covers"',
    '"__proto__"',
    '"é"',
  );
  const member = fc
    .tuple(
      memberName,
      blank,
      fc.oneof({ weight: 3, arbitrary: table }, { weight: 1, arbitrary: values }),
      blank,
    )
    .map(([text, before, field, after]) => `${text}${before}:${before}${field}${after}`);
  const whole = fc
    .tuple(fc.array(member, { maxLength: 4 }), blank)
    .map(([members, space]) => `{${space}${members.join(`,${space}`)}}`);
  return fc
    .tuple(fc.constantFrom('', '', '', '\ufeff'), blank, fc.oneof(whole, whole, table, values), blank)
    .map((parts) => parts.join(''));
}

/** The text of a document, in all of JSON's grammar. */
export const documentText = documentOf(value, object);
/** As before, with halves of pairs in it. */
export const looseText = documentOf(loose.value, loose.object);
/** Lines of JSON, some of them blank. */
export const linesText = fc
  .tuple(
    rowsOf(value, value).map((rows) => rows.map((row) => row.replaceAll(/[\r\n]/g, ' '))),
    fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t\n'),
    fc.constantFrom('', '\n', ' '),
    fc.constantFrom('', '', '\ufeff'),
  )
  .map(([rows, end, last, mark]) => mark + rows.join(end) + last);

/** What happens to bytes on their way. */
export const damage = fc.oneof(
  fc.record({ how: fc.constantFrom('drop', 'cut', 'cut before'), at: fc.nat() }),
  fc.record({ how: fc.constantFrom('flip'), at: fc.nat(), by: fc.nat(7) }),
  fc.record({ how: fc.constantFrom('swap', 'repeat'), at: fc.nat(), by: fc.nat(30) }),
  fc.record({
    how: fc.constantFrom('put', 'replace'),
    at: fc.nat(),
    by: fc.oneof(
      fc.constantFrom(...Buffer.from('{}[],:"\\0-1.eE+tfnu \n\r\t\0\x01\x1f/')),
      fc.constantFrom(0xed, 0xa0, 0x80, 0xbf, 0xc2, 0xe2, 0xf0, 0x9f, 0x98, 0xf4, 0xff, 0xef, 0xbb, 0xc0),
      fc.nat(255),
    ),
  }),
) as fc.Arbitrary<Damage>;

interface Damage {
  readonly how: 'drop' | 'cut' | 'cut before' | 'flip' | 'swap' | 'repeat' | 'put' | 'replace';
  readonly at: number;
  readonly by: number;
}

export function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  const list = [...bytes];
  for (const { how, at: pick, by } of damages) {
    const at = pick % (list.length + 1);
    if (how === 'drop') list.splice(at, 1);
    else if (how === 'cut') list.length = at;
    else if (how === 'cut before') list.splice(0, at);
    else if (how === 'put') list.splice(at, 0, by);
    else if (how === 'repeat') list.splice(at, 0, ...list.slice(at, at + by));
    else if (at < list.length) {
      const other = (at + by) % list.length;
      if (how === 'flip') list[at]! ^= 1 << by;
      else if (how === 'replace') list[at] = by;
      else [list[at], list[other]] = [list[other]!, list[at]!];
    }
  }
  return Uint8Array.from(list);
}
