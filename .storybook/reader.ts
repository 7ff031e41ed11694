/** What the toolbar says of the reader, set where a host page would set it: on the root of the document. */
export function applyReader(
  root: HTMLElement,
  { language, theme, direction }: Record<string, unknown>,
): void {
  root.lang = String(language);
  root.dir = direction === 'auto' ? '' : String(direction);
  root.style.colorScheme = String(theme);
  // The canvas follows the scheme, so that an element is judged on the ground that it is made for.
  root.style.backgroundColor = 'Canvas';
  root.style.color = 'CanvasText';
  root.ownerDocument.body.style.backgroundColor = 'transparent';
}
