import { gauge, type GaugeDrawing } from '../../charts/gauge.js';
import type { PaintRole } from '../../charts/scene.js';
import type { GaugeDial } from '../../views/gauge.js';
import { textWidth } from '../text-width.js';
import { chartLabelSize } from '../tokens/type.js';

/** Draws a dial on a paper of so many pixels. */
export function drawGauge(
  dial: GaugeDial,
  role: PaintRole,
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
  fontSize: number,
): GaugeDrawing {
  const textSize = fontSize * chartLabelSize;
  return gauge({
    ...dial,
    role,
    width,
    height,
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}

/** The size of a dial in a file where the page has no room for it. */
export const fileDial = { width: 280, height: 150 } as const;
