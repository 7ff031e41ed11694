// pdf.js makes a matrix as it loads, for drawing, which nothing here does; without its optional canvas Node has none.
Object.assign(globalThis, { DOMMatrix: globalThis.DOMMatrix ?? Object });
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');

/** A text where it stands on a page: points from the page's lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its baseline. */
  readonly y: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** From the top down. */
  readonly texts: readonly PlacedText[];
}

/** What stands on each page of a PDF. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const pdf = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x, y] = item.transform as number[];
      return [{ text: item.str, left: x!, right: x! + item.width, y: y! }];
    });
    pages.push({ width, height, texts: texts.toSorted((a, b) => b.y - a.y || a.left - b.left) });
  }
  await task.destroy();
  return pages;
}
