import type { Page } from 'playwright-core';

/** The fonts of this machine that a page draws text in, which another machine may not have: `DejaVu Sans: 3 glyphs`. */
export async function machineFonts(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const elements = nodes.filter(
    ({ nodeName, nodeType }) => nodeType === 1 && !/^(style|script|head|title)$/i.test(nodeName),
  );
  const used = await Promise.all(
    elements.map(({ nodeId }) => session.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  const glyphs = new Map<string, number>();
  for (const { familyName, isCustomFont, glyphCount } of used.flatMap(({ fonts }) => fonts)) {
    if (!isCustomFont) glyphs.set(familyName, (glyphs.get(familyName) ?? 0) + glyphCount);
  }
  await session.detach();
  return [...glyphs].map(([name, count]) => `${name}: ${count} glyphs`);
}
