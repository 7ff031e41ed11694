/** A name with how it is broken down in brackets behind it; into the brackets that it has there already, as one pair. */
export function bracketed(name: string, how: string): string {
  return name.endsWith('）') ? `${name.slice(0, -1)}，${how}）` : `${name}（${how}）`;
}
