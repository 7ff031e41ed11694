import { unsafeCSS, type CSSResult } from 'lit';
import { palette, type ColourName } from './palette.js';

/** A colour where no frame has filled in the page's: the page's own, else the kit's for a light or a dark ground. */
export function colour(name: ColourName): CSSResult {
  const [light, dark] = palette[name];
  return unsafeCSS(`var(--cb-${name}, light-dark(${light}, ${dark}))`);
}
