import type { Rectangle } from '../../charts/plot-frame.js';
import type { PaintRole, PathShape, Scene } from '../../charts/scene.js';
import { tableScene } from '../../charts/table-scene.js';
import type { Locale } from '../../i18n/locale.js';
import { qualityWords } from '../../i18n/topics/quality.js';
import type { DataQualityView, Piece } from '../../views/data-quality.js';
import { textWidth } from '../text-width.js';
import { barPieces, pieceShapes, type BarPiece } from './bar-pieces.js';
import { round } from '../../charts/round.js';

const textSize = 13;
const barWidth = 160;

const paints: Readonly<Record<Piece, PaintRole>> = {
  clean: 'met',
  repaired: 'near',
  rejected: 'missed',
  merged: 'muted',
};

const columns = ['read', 'kept', 'repaired', 'rejected', 'merged'] as const;

/** What became of the rows as shapes, for files: the table by part with its bars. */
export function reportScene(
  view: DataQualityView,
  locale: Locale,
  direction: 'ltr' | 'rtl',
  fontFamily: string,
): Scene {
  const quality = qualityWords(locale);
  return tableScene({
    columns: [
      { label: quality.part, align: 'start', drawing: 0, signs: false },
      ...columns.map((fate, at) => ({
        label: quality.fate[fate],
        align: 'end' as const,
        drawing: at === 0 ? barWidth : 0,
        signs: false,
      })),
    ],
    rows: view.parts.map(({ part, name, texts, fates, pieces }, row) => ({
      strong: part === null,
      cells: [
        { text: name, fill: 'ink' as const },
        ...columns.map((fate, at) => ({
          text: texts[fate],
          fill: fates[fate] === 0 ? ('muted' as const) : ('ink' as const),
          ...(at === 0 && {
            draw: (box: Rectangle) =>
              barPieces(pieces).map((piece) => shapeOf(`${row} ${piece.fate}`, piece, box, direction)),
          }),
        })),
      ],
    })),
    legend: view.legend.map(({ fate, text }) => ({
      text,
      draw: (box) => [
        shapeOf(`legend ${fate}`, { fate, x: 0, width: 100, ...pieceShapes[fate] }, box, direction),
      ],
    })),
    note: '',
    direction,
    textSize,
    labelWidth: (text) => textWidth(text, `${textSize}px ${fontFamily}`),
  });
}

function shapeOf(key: string, piece: BarPiece, box: Rectangle, direction: 'ltr' | 'rtl'): PathShape {
  const { fate } = piece;
  const isOutline = fate === 'rejected';
  // An outline is drawn inside its piece.
  const inset = isOutline ? 1 : 0;
  const width = (piece.width / 100) * box.width - 2 * inset;
  const from = (piece.x / 100) * box.width + inset;
  const x = box.x + (direction === 'rtl' ? box.width - from - width : from);
  const y = box.y + (piece.y / 10) * box.height + inset;
  const height = (piece.height / 10) * box.height - 2 * inset;
  const d = `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
  const paint = paints[fate];
  return {
    kind: 'path',
    key,
    layer: 'bar',
    d,
    ...(isOutline ? { stroke: paint, strokeWidth: 2 } : { fill: paint }),
  };
}
