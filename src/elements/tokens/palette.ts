/**
 * Colours for light and for dark grounds. Series are told apart by full colour vision and under simulated protanopia,
 * deuteranopia and tritanopia (OKLab distance ≥ 0.09 between any two), and stand at least 3 : 1 against their ground;
 * text and status colours at least 4.5 : 1. A test computes both.
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
  'series-2': ['#da7522', '#ee9850'],
  'series-3': ['#369281', '#3eddc9'],
  'series-4': ['#a462bf', '#b16ed5'],
  'series-5': ['#776800', '#ead75b'],
  'series-6': ['#9a0b44', '#e15072'],
  met: ['#0f7440', '#63d69c'],
  near: ['#85540a', '#f0bd56'],
  missed: ['#b3261e', '#ff8f86'],
  unclear: ['#5a6472', '#a4adba'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type ColourName = keyof typeof palette;
