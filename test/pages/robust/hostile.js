/** Texts and values that a page may hand over by malice or mistake. Made here: not all of them survive being posted. */

const zalgo = [...'Support'].map((letter) => letter + '\u0301\u0322\u0353\u036f\u0489'.repeat(8)).join('');

/** What it takes to find a text again: each has its number in it, where it may have more than one. */
export const texts = [
  '<img src=x onerror="executed.push(1)">',
  '<script>executed.push(2)</script>',
  '</style><style>* { display: none !important }</style>',
  '"><svg onload=executed.push(3)>',
  "' onfocus=executed.push(4) autofocus '",
  'javascript:executed.push(5)',
  '\u202eright to left override',
  '\u2066\u2067\u2068isolates that are never closed',
  'half a pair \ud83d.',
  '\udc00 the other half',
  'a NUL \0 within',
  'W'.repeat(100_000),
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}'.repeat(30),
  zalgo,
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(1)',
  '{0} {count, plural, other {#}}',
  '${executed.push(6)} {{executed.push(7)}}',
  '%s %d %n $& $1 $`',
  '&lt;b&gt; &amp; ]]> <!-- -->',
  'line one\nline two\r\n\ttabbed',
  'مرحبا بالعالم (1) abc',
  'null',
  'undefined',
  '-',
];

/**
 * A value of every kind that is no text, and some that throw when they are looked at. What is
 * iterated without an end does no harm, as only arrays are read as lists; an array of billions is not among them: no one
 * can tell it from a long one.
 */
export function values() {
  const cyclic = { name: 'cyclic' };
  cyclic.self = cyclic;
  const throws = () => {
    throw new Error('a getter of the host');
  };
  const getter = Object.defineProperty({}, 'describe', { get: throws, enumerable: true });
  const always = new Proxy({}, { get: throws, has: throws, ownKeys: throws, getPrototypeOf: throws });
  const alwaysList = new Proxy([], { get: throws });
  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  const row = { id: 'a', startedAt: '2026-10-01T08:00:00Z', outcome: 'answered', queueSeconds: 1 };
  return [
    0,
    -0,
    NaN,
    Infinity,
    1e308,
    2 ** 53,
    -1.5,
    10n,
    true,
    false,
    null,
    undefined,
    Symbol('of the host'),
    [],
    {},
    [null],
    [[]],
    [{ key: null }, 1, 'x', [], cyclic],
    { from: 1, to: {} },
    { tag: 1 },
    { tag: 'en' },
    { contacts: 1 },
    { contacts: [null, 1, 'x', [], { startedAt: {} }, cyclic] },
    { where: 1, period: 1, metric: 1, sections: 1, title: {} },
    { sections: [null, 1, { items: [null, 1, { show: 1 }, { show: 'kpi-tile', metric: cyclic }] }] },
    cyclic,
    getter,
    always,
    alwaysList,
    Object.freeze({ frozen: Object.freeze([]) }),
    Object.freeze([Object.freeze(row)]),
    [{ ...row, talkSeconds: 10n }],
    [{ ...row, startedAt: new Date('2026-10-01T08:00:00Z'), queue: new Map(), agent: Symbol('a') }],
    { contacts: [Object.defineProperty({ ...row }, 'queue', { get: throws, enumerable: true })] },
    { from: 10n, to: new Date() },
    { queue: 10n, topic: [cyclic], agent: { not: throws } },
    { [Symbol.iterator]: throws, length: 3 },
    {
      *[Symbol.iterator]() {
        for (;;) yield row;
      },
    },
    Object.defineProperty([row], Symbol.iterator, { value: throws }),
    new Proxy(throws, { apply: throws, get: throws }),
    revoked.proxy,
    { [Symbol.toPrimitive]: throws },
    Array.from({ length: 5 }),
    Object.create(null),
    () => 1,
    new Date(NaN),
    new Map([[1, 2]]),
    new Uint8Array(3),
    document.createElement('p'),
    Promise.resolve(1),
    { toString: throws, valueOf: throws, toJSON: throws },
    { describe: 1, quality: 1, query: 1, subscribe: 1 },
    brokenSource(throws),
    { ...brokenSource(() => Promise.reject(new Error('a source of the host'))), subscribe: () => () => {} },
    { ...brokenSource(() => Promise.reject(null)), subscribe: () => () => {} },
    brokenSource(() => undefined),
    brokenSource(() => ({})),
    brokenSource(() => new Promise(() => {})),
  ];
}

/** Names that the kit's own JSON has, and some that any JSON may have. */
const names =
  'metric metrics by where period compare sections items show title text spec targets from to not min max time cycle bin edges parameters as of limit tag contact queue channel queueSeconds value low high n key numerator denominator id columns rows x __proto__ toString'.split(
    ' ',
  );
const words =
  'offered service-level nps average-handle-time queue day month hour-of-week previous-period kpi-tile trend-chart metric-table 2026-10-01 2026-13-45 today en 0 -1 1e400 {offered} {nps.value} voice'.split(
    ' ',
  );

/** Any JSON, such as the kit's own and unlike it: `chance` gives numbers from 0 to below 1. */
export function anyJson(chance, depth = 0) {
  const any = (list) => list[Math.floor(chance() * list.length)];
  const kind = Math.floor(chance() * (depth > 3 ? 4 : 8));
  if (kind === 0) return any([null, true, false]);
  if (kind === 1) return any([0, -1, 1.5, 1e300, 3, 60]);
  if (kind < 4) return chance() < 0.8 ? any(words) : any(texts);
  const several = Array.from({ length: Math.floor(chance() * 4) }, () => anyJson(chance, depth + 1));
  return kind === 4 ? several : Object.fromEntries(several.map((value) => [any(names), value]));
}

/** What has all methods of a source, each of which does the same. */
function brokenSource(does) {
  return {
    describe: does,
    quality: does,
    query: does,
    subscribe: does,
    contacts: does,
    append: does,
    close: does,
  };
}

/** Puts the texts where plain ones stand as `hostile:0`, `hostile:1`, …; members of that name, too. */
export function planted(given) {
  if (typeof given === 'string') {
    const [, at] = /^hostile:(\d+)$/.exec(given) ?? [];
    return at === undefined ? given : texts[Number(at) % texts.length];
  }
  if (Array.isArray(given)) return given.map(planted);
  if (typeof given !== 'object' || given === null) return given;
  const copy = {};
  for (const [name, value] of Object.entries(given)) {
    Object.defineProperty(copy, planted(name), {
      value: planted(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}
