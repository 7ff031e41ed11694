/** The languages that the kit has words of. */
export const kitLanguages = ['en', 'zh', 'ru'] as const;

export type KitLanguage = (typeof kitLanguages)[number];

/** Which of the kit's languages a tag (`zh-Hant-TW`) is of; undefined for any other. */
export function kitLanguageOf(tag: string): KitLanguage | undefined {
  const primary = /^[a-z]+/i.exec(tag)?.[0].toLowerCase();
  return kitLanguages.find((one) => one === primary);
}
