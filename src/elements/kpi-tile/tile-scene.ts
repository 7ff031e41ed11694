import type { Scene } from '../../charts/scene.js';
import { sparkline } from '../../charts/sparkline.js';
import type { KpiTileView } from '../../views/kpi-tile.js';
import { stackScenes } from '../export/stack-scenes.js';
import { footnoteLines, judgementLines, linesScene } from '../number/lines-scene.js';

const spark = { width: 280, height: 44 } as const;

/** A tile as shapes, for files. */
export function tileScene(view: KpiTileView, fontFamily: string, direction: 'ltr' | 'rtl'): Scene {
  const value = { key: 'value', text: view.value, size: 36, fill: 'ink' } as const;
  const drawn =
    view.sparkline.values.length > 1 ? [sparkline({ ...view.sparkline, ...spark, direction })] : [];
  return stackScenes(
    [
      linesScene([value, ...judgementLines(view)], fontFamily, direction),
      ...drawn,
      linesScene(footnoteLines(view), fontFamily, direction),
    ],
    direction,
    6,
  );
}
