/** A text with ordinary spaces, so that expectations can be written down by hand; which space it is has its own test. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
}
