/** Properties of the kit's own that have to be of a kind, whatever a page's are. */
const numbers = { '--_density': '1' };

/**
 * Makes some of the kit's own properties numbers: what is made of a page's property that is none (`--cb-density: compact`)
 * is the usual number then, where it would undo every gap that is a multiple of it. A property that another copy of the kit
 * has registered stays as it is.
 */
export function typeTokens(): void {
  // Of a browser, or a test's make-believe one, that knows no such thing.
  if (typeof CSS === 'undefined' || typeof CSS.registerProperty !== 'function') return;
  for (const [name, initialValue] of Object.entries(numbers)) {
    try {
      CSS.registerProperty({ name, syntax: '<number>', inherits: true, initialValue });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidModificationError')) throw error;
    }
  }
}
