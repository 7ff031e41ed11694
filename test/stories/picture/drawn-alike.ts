import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { fontStyle, testFaces } from './test-fonts.js';

/** What has to be the same wherever a story is drawn. */
export const alike: BrowserContextOptions = {
  viewport: { width: 1000, height: 700 },
  deviceScaleFactor: 1,
  reducedMotion: 'reduce',
  colorScheme: 'light',
  locale: 'en-US',
  timezoneId: 'UTC',
};

/** Text is neither hinted by a machine's settings nor coloured for its screen. */
export const alikeFlags: readonly string[] = ['--font-render-hinting=none', '--disable-lcd-text'];

/**
 * Lets all pages of a context draw in the pinned fonts. No story begins before these are there: what measures text would
 * measure another font's. Storybook asks for its index before it shows a story, so it is given that index later.
 */
export async function drawAlike(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ faces, style }) => {
      // The empty page that a new one begins with has nowhere to load from.
      if (!location.protocol.startsWith('http')) return;
      // Pseudonyms are drawn by lot, here the same for every page.
      crypto.getRandomValues = (numbers) => {
        new Uint8Array(numbers!.buffer, numbers!.byteOffset, numbers!.byteLength).fill(7);
        return numbers;
      };
      const loaded = Promise.all(
        faces.map(({ family, source, weight, unicodeRange }) => {
          const face = new FontFace(family, source, { weight, unicodeRange });
          document.fonts.add(face);
          return face.load();
        }),
      );
      const given = window.fetch;
      window.fetch = async (...asked) => {
        await loaded;
        return given(...asked);
      };
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets.push(sheet);
    },
    { faces: testFaces(), style: fontStyle },
  );
}
