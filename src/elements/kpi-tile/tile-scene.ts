import type { PathShape, Scene, Shape } from '../../charts/scene.js';
import { sparkline } from '../../charts/sparkline.js';
import type { KpiTileView } from '../../views/kpi-tile.js';
import { shiftShape } from '../export/shift-scene.js';
import { textWidth } from '../text-width.js';
import { arrowPaths, shapePaths } from './status-icon.js';

const width = 280;
const sparkHeight = 44;
const iconSize = 16;

/** A tile as shapes, for files: what the page sets as text is drawn line under line. */
export function tileScene(view: KpiTileView, fontFamily: string, direction: 'ltr' | 'rtl'): Scene {
  const shapes: Shape[] = [];
  const start = direction === 'rtl' ? width : 0;
  const sign = direction === 'rtl' ? -1 : 1;
  const anchor = direction === 'rtl' ? 'right' : 'left';
  let y = 0;
  const write = (key: string, text: string, size: number, fill: 'ink' | 'muted', along = 0): void => {
    shapes.push({ kind: 'text', key, layer: 'label', x: start + sign * along, y, text, anchor, fill, size });
  };
  const mark = (key: string, d: string, hollow: boolean): void => {
    const icon: PathShape = {
      kind: 'path',
      key,
      layer: 'label',
      d,
      ...(hollow ? { stroke: 'muted', strokeWidth: 2, dash: [3, 2] } : { fill: 'muted' }),
    };
    shapes.push(shiftShape(icon, direction === 'rtl' ? width - iconSize : 0, y - iconSize + 3, 'icon'));
  };
  y += 36;
  write('value', view.value, 36, 'ink');
  const { change, status, target, interval, sparkline: spark } = view;
  if (change) {
    y += 24;
    if (change.direction) mark('arrow', arrowPaths[change.direction], false);
    const words = [change.text, change.judgementText].filter((text) => text !== '').join(' · ');
    write('change', words, 14, 'ink', change.direction ? iconSize + 6 : 0);
  }
  if (status ?? target) {
    y += 24;
    if (status) mark('status', shapePaths[status.shape], status.shape === 'ring');
    const words = [status?.text, target].filter((text) => typeof text === 'string').join(' · ');
    write('status words', words, 14, 'ink', status ? iconSize + 6 : 0);
  }
  if (spark.values.length > 1) {
    y += 10;
    const drawn = sparkline({ ...spark, width, height: sparkHeight, direction });
    shapes.push(...drawn.shapes.map((shape) => shiftShape(shape, 0, y, 'spark')));
    y += sparkHeight;
  }
  for (const [at, text] of [view.sample, ...(interval ? [interval] : [])].entries()) {
    y += 18;
    write(`footnote ${at}`, text, 12, 'muted');
  }
  const widest = shapes.map((shape) =>
    shape.kind === 'text' ? textWidth(shape.text, `${shape.size}px ${fontFamily}`) + iconSize + 6 : width,
  );
  const whole = Math.ceil(Math.max(width, ...widest));
  const across = direction === 'rtl' ? whole - width : 0;
  return { width: whole, height: y + 6, shapes: shapes.map((shape) => shiftShape(shape, across, 0, 'tile')) };
}
