/** Ends a sentence, unless what stands last has ended it: a foreign message, or an abbreviation such as `2025 г.` */
export function ended(text: string, stop = '.'): string {
  return /[.!?…。！？]$/u.test(text) ? text : text + stop;
}
