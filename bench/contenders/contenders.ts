import type { Contender } from './contender.js';

/** All contenders: `NAME` is made by the function of that name, in camel case, in `NAME.ts`. */
export const contenderNames = ['callboard', 'row-objects', 'typed-arrays'] as const;
export type ContenderName = (typeof contenderNames)[number];

/** The name of the function that makes a contender. */
export function factoryName(name: ContenderName): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Makes a contender here, where there is no page. */
export async function makeContender(name: ContenderName): Promise<Contender> {
  const module = (await import(`./${name}.ts`)) as Record<string, () => Contender>;
  return module[factoryName(name)]!();
}
