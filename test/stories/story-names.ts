/** What every element is shown in, by the names of the stories. `Languages` has both Chinese and Russian. */
export const wanted = [
  'Ready',
  'Loading',
  'Empty',
  'Failed',
  'Partial',
  'Stale',
  'Chinese',
  'Russian',
  'Dark',
  'RightToLeft',
  'Narrow',
] as const;

export type Wanted = (typeof wanted)[number];

/** A story as it is written. */
export interface StoryText {
  readonly name: string;
  readonly text: string;
}

/** The stories of a file, in their order. */
export function storiesOf(source: string): StoryText[] {
  return [...source.matchAll(/^export const (\w+)\b.*?(?=^export |(?![^]))/gms)].map(([text, name]) => ({
    name: name!,
    text,
  }));
}

/** What has to stand in a story of that name, so that a name alone is nothing. */
const signs: Readonly<Record<Wanted, RegExp>> = {
  Ready: /\S/,
  Loading: /'loading'/,
  Empty: /'empty'|contacts: \[\]/,
  Failed: /'error'|failed\(/,
  Partial: /'partial'|partial\(/,
  Stale: /stale\)|stale\(/,
  Chinese: /'zh/,
  Russian: /'ru/,
  Dark: /'dark'|theme="dark"/,
  RightToLeft: /rtl|rightToLeft\(/,
  Narrow: /narrow|280|320/,
};

export function keepsPromise(name: Wanted, text: string): boolean {
  return signs[name].test(text);
}
