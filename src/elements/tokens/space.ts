/** The steps between things, in eighths of the text's size: `--_space-4` is half an em. */
export const spaceSteps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16] as const;

/**
 * What styles read of space. `--cb-density` draws all of it together or apart, and never the text.
 */
export const space = {
  'space-unit': 'calc(0.125em * var(--cb-density))',
  ...Object.fromEntries(
    spaceSteps.map((step) => [`space-${step}`, `calc(${step} * var(--_space-unit))`] as const),
  ),
} as const;

/** Rounded by the host's one radius: controls less than what they stand in, what lies over the page more. */
export const radii = {
  'radius-mark': 'calc(0.5 * var(--cb-radius))',
  'radius-control': 'calc(0.75 * var(--cb-radius))',
  'radius-surface': 'var(--cb-radius)',
  'radius-panel': 'calc(1.5 * var(--cb-radius))',
  'radius-pill': '100em',
} as const;

/** Weights of lines: between things, under a title, about what has the focus, beside what is quoted. */
export const rules = {
  rule: '1px',
  'rule-strong': '2px',
  'rule-focus': '2px',
  'rule-aside': '3px',
} as const;
