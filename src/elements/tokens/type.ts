/**
 * Sizes of text, in multiples of the text around it: nearly always that of the element, `--cb-font-size`. A chart's labels
 * are as large as a footnote.
 */
export const textSteps = {
  tick: 0.75,
  note: 0.8125,
  body: 0.875,
  title: 0.9375,
  panel: 1.0625,
} as const;

/** Of a chart's labels, to that of the element's text. */
export const chartLabelSize = textSteps.tick;

const ems = (step: keyof typeof textSteps): string => `${textSteps[step]}em`;

/** What styles read of type. Numbers that stand under one another have figures of one width (`--_figures`). */
export const type = {
  'text-tick': ems('tick'),
  'text-note': ems('note'),
  'text-body': ems('body'),
  'text-title': ems('title'),
  'text-panel': ems('panel'),
  /** The one number of a tile: as large as it has room. */
  'text-figure': 'clamp(1.75em, 1em + 7cqi, 2.5em)',
  /** The unit behind it. */
  'text-unit': '0.6em',
  /** One step below the text that it stands in. */
  'text-less': '0.9286em',
  /** Of a whole report: its title, as large as it has room, its sections, and all of it on paper. */
  'text-report': 'clamp(1.375em, 1em + 1.6cqi, 2em)',
  'text-section': '1.25em',
  'text-paper': '9pt',
  /** Wide tables on paper: no smaller than what is read there. */
  'text-print': 'max(0.6875em, 6.75pt)',
  plain: '400',
  medium: '500',
  strong: '600',
  leading: '1.4',
  'leading-tight': '1.2',
  figures: 'tabular-nums',
} as const;
