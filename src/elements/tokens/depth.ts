/** What lies over what: shadows of things that open, the veil behind a panel, the tints of what is under the pointer. */
export const depth = {
  'shadow-over': '0 0.25em 1em rgb(0 0 0 / 18%)',
  'shadow-panel': '0 0.5em 2em rgb(0 0 0 / 25%)',
  veil: 'rgb(0 0 0 / 35%)',
  hover: 'color-mix(in srgb, var(--cb-ink) 6%, transparent)',
  bone: 'color-mix(in srgb, var(--cb-ink) 9%, transparent)',
} as const;
