/**
 * Something that can be handed to any message: a text, a quantity, a list and an object of such all at once. It shows
 * as its name in brackets, so that a test sees which values a sentence says.
 */
export function sampleArgument(name: string): never {
  const text = `⟨${name}⟩`;
  const members: Record<PropertyKey, unknown> = {
    n: 21,
    text,
    [Symbol.toPrimitive]: () => text,
    toString: () => text,
    toLowerCase: () => text,
    join: () => text,
    endsWith: (end: string) => text.endsWith(end),
  };
  return new Proxy(
    {},
    {
      get: (_, member) => (member in members ? members[member] : sampleArgument(String(member))),
    },
  ) as never;
}

/** Every text of an object of words by its path: functions are called with sample arguments. */
export function textsOf(words: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, member] of Object.entries(words)) {
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof member === 'string') texts.set(here, member);
    else if (typeof member === 'function')
      texts.set(here, call(member as (...args: never[]) => string, here));
    else if (member !== null) for (const [at, text] of textsOf(member as object, here)) texts.set(at, text);
  }
  return texts;
}

// Arguments that choose among words, rather than being said.
const chosen: Readonly<Record<string, unknown[]>> = {
  'messages.heading.metricByGrain': [sampleArgument('a'), 'day'],
  'dates.quarter': [4, sampleArgument('year')],
};

function call(message: (...args: never[]) => string, path: string): string {
  const args =
    chosen[path] ?? Array.from({ length: message.length }, (_, at) => sampleArgument('abcdef'[at]!));
  // An argument handed through is no string yet.
  return `${message(...(args as never[]))}`;
}
