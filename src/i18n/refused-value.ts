/**
 * The value that a message for developers is about, '' where it is about none: such messages are English, in lower case,
 * and end with the value behind a colon, so that this much of them is read in every language.
 */
export function refusedValue(message: string): string {
  return /: (.*)$/s.exec(message)?.[1] ?? '';
}
