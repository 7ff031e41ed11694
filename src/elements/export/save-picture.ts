import { renderCanvas } from '../../charts/render-canvas.js';
import { resolveColours } from '../../charts/resolve-colours.js';
import type { Scene } from '../../charts/scene.js';
import { svgText } from '../../charts/svg-text.js';
import type { FrameView } from '../../views/frame-view.js';
import { textWidth } from '../text-width.js';
import { saveFile } from './save-file.js';
import { sheetScene } from './sheet-scene.js';

/** Pixels of a PNG for each of the page's, so that it is sharp on paper and in slides. */
const pixelRatio = 2;

/** What is to be saved: the picture, what is said around it, and the element whose fonts and colours it has. */
export interface PictureToSave {
  readonly view: FrameView;
  readonly scene: Scene;
  readonly frame: HTMLElement;
}

/** Saves the picture as a file: PNG drawn on a canvas by the kit's own renderer, or SVG as text. */
export async function savePicture(kind: 'png' | 'svg', { view, scene, frame }: PictureToSave): Promise<void> {
  const { fontFamily, direction } = getComputedStyle(frame);
  const sheet = sheetScene(view, scene, {
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    language: frame.lang,
    width: (text, size) => textWidth(text, `${size}px ${fontFamily}`),
  });
  const colours = resolveColours(frame);
  const look = { colours, fontFamily, background: 'surface' } as const;
  const document = frame.ownerDocument;
  if (kind === 'svg') {
    const text = svgText(sheet, { ...look, title: view.heading, description: view.summary });
    saveFile(document, new Blob([text], { type: 'image/svg+xml' }), `${view.fileName}.svg`);
    return;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(sheet.width * pixelRatio);
  canvas.height = Math.ceil(sheet.height * pixelRatio);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  renderCanvas(context, sheet, { ...look, pixelRatio });
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (png === null)
    throw new RangeError(`a canvas of this size cannot be saved: ${canvas.width} × ${canvas.height}`);
  saveFile(document, png, `${view.fileName}.png`);
}
