/** The direction of the text around an element. */
export function directionOf(element: Element): 'ltr' | 'rtl' {
  return getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The heading that the page gives in an element's `label`; undefined where it is blank or no text. */
export function givenHeading(label: unknown): string | undefined {
  return typeof label === 'string' && label.trim() !== '' ? label : undefined;
}
