import type { ColourName } from './palette.js';

/** What forced colours leave to choose from: a host's brand does not hold there. */
export const forced: Readonly<Record<ColourName, string>> = {
  surface: 'Canvas',
  raised: 'Canvas',
  ink: 'CanvasText',
  muted: 'CanvasText',
  line: 'CanvasText',
  grid: 'color-mix(in srgb, CanvasText 30%, Canvas)',
  axis: 'CanvasText',
  accent: 'LinkText',
  focus: 'Highlight',
  previous: 'GrayText',
  target: 'CanvasText',
  'series-1': 'CanvasText',
  'series-2': 'LinkText',
  'series-3': 'CanvasText',
  'series-4': 'LinkText',
  'series-5': 'CanvasText',
  'series-6': 'LinkText',
  met: 'CanvasText',
  near: 'CanvasText',
  missed: 'CanvasText',
  unclear: 'CanvasText',
};
