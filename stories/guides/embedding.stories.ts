import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import sizes from '../../sizes.json' with { type: 'json' };

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .sizes { border-collapse: collapse; font: 0.875rem/1.4 system-ui, sans-serif; }
  .sizes caption { text-align: start; padding-block-end: 0.5rem; }
  .sizes :is(th, td) { text-align: start; padding: 0.25rem 1.5rem 0.25rem 0; border-block-end: 1px solid GrayText; font-weight: 400; }
  .sizes :is(td, thead th:not(:first-child)) { text-align: end; font-variant-numeric: tabular-nums; }
`);
document.adoptedStyleSheets.push(sheet);

const meta: Meta = { title: 'Guides/Embedding', tags: ['!autodocs'] };

export default meta;

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/** Bundled, minified, and as a server sends it. Each with all that it needs, as if it stood alone. */
export const Sizes: StoryObj = {
  render: () => html`
    <table class="sizes">
      <caption>
        What a page loads
      </caption>
      <thead>
        <tr>
          <th scope="col">entry</th>
          <th scope="col">minified</th>
          <th scope="col">gzip</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(sizes).map(
          ([entry, { min, gzip }]) => html`
            <tr>
              <th scope="row"><code>${entry}</code></th>
              <td>${kilobytes(min)}</td>
              <td>${kilobytes(gzip)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `,
  play: async ({ canvasElement }) => {
    const cells = [...canvasElement.querySelectorAll('tbody tr')].map((row) => row.textContent);
    await expect(cells.some((cell) => cell.includes('callboard.min.js'))).toBe(true);
    await expect(cells.every((cell) => /\d kB\s+\d+ kB/.test(cell))).toBe(true);
  },
};
