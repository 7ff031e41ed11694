import type { Scene } from '../../charts/scene.js';
import { shiftShape } from './shift-scene.js';

/** Scenes one under another on one paper, each at the side where reading starts. Empty ones take no room. */
export function stackScenes(scenes: readonly Scene[], direction: 'ltr' | 'rtl', gap: number): Scene {
  const shown = scenes.filter(({ height }) => height > 0);
  const width = Math.max(0, ...shown.map((scene) => scene.width));
  let height = 0;
  const shapes = shown.flatMap((scene, at) => {
    const x = direction === 'rtl' ? width - scene.width : 0;
    const y = at === 0 ? 0 : height + gap;
    height = y + scene.height;
    return scene.shapes.map((shape) => shiftShape(shape, x, y, String(at)));
  });
  return { width, height, shapes };
}
