/**
 * Colours for light and for dark grounds. Series are told apart by full colour vision and under simulated protanopia,
 * deuteranopia and tritanopia (OKLab distance ≥ 0.09 between any two), and stand at least 3 : 1 against their ground;
 * text and status colours at least 4.5 : 1.
 *
 * In grey, any two series differ by at least 4 of CIE lightness (6 on dark ground), and those that follow each other by 6
 * (10): enough side by side, too little to find one by its legend. Neither are all states of a target told apart by every
 * eye. So no meaning hangs on a colour alone: series have their name at their end or beside their part, and dashes or
 * patterns of their own where colours are forced or on paper; a status has a shape and a word. Tests compute all of this.
 */
export const palette = {
  surface: ['#ffffff', '#16191f'],
  raised: ['#ffffff', '#1f242c'],
  ink: ['#1a2029', '#e8ebf0'],
  muted: ['#5a6472', '#a4adba'],
  line: ['#dfe3e9', '#2f3641'],
  grid: ['#e9ecf1', '#272d36'],
  axis: ['#99a1ad', '#626b78'],
  accent: ['#2c55b4', '#9db4fb'],
  focus: ['#2c55b4', '#9db4fb'],
  previous: ['#868e9a', '#7d8694'],
  target: ['#5f4a00', '#e6cf72'],
  'series-1': ['#3551b8', '#90acfb'],
  'series-2': ['#dc7c22', '#d67d44'],
  'series-3': ['#15938b', '#41dac7'],
  'series-4': ['#8c50e9', '#ac67cf'],
  'series-5': ['#786102', '#ebd85f'],
  'series-6': ['#980846', '#d13763'],
  met: ['#0f7440', '#63d69c'],
  near: ['#85540a', '#f0bd56'],
  missed: ['#b3261e', '#ff8f86'],
  unclear: ['#5a6472', '#a4adba'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type ColourName = keyof typeof palette;
