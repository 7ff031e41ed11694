import type { PartRow, Piece } from '../../views/data-quality.js';

/** A piece of a bar that is 100 long and 10 high. */
export interface BarPiece {
  readonly fate: Piece;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What became of rows is told by the shape of a piece, too, where all colours are one. Rejected ones are an outline. */
export const pieceShapes: Readonly<Record<Piece, Pick<BarPiece, 'y' | 'height'>>> = {
  clean: { y: 0, height: 10 },
  repaired: { y: 2.5, height: 5 },
  rejected: { y: 0, height: 10 },
  merged: { y: 7.5, height: 2.5 },
};

/** A piece is seen however few rows it is of. */
const leastWidth = 2;
const gap = 0.6;

/** The pieces of a part's bar, in reading order. */
export function barPieces(pieces: PartRow['pieces']): readonly BarPiece[] {
  const widths = pieces.map(({ share }) => Math.max(leastWidth, share * 100));
  const scale = (100 - gap * (pieces.length - 1)) / widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return pieces.map(({ fate }, index) => {
    const x = at;
    const width = (widths[index] as number) * scale;
    at += width + gap;
    return { fate, x, width, ...pieceShapes[fate] };
  });
}
