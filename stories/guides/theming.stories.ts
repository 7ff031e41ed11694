import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect } from 'storybook/test';
import bank from '../../demo/themes/bank.css?raw';
import crm from '../../demo/themes/crm.css?raw';
import noc from '../../demo/themes/noc.css?raw';
import '../../src/define.js';
import { brand } from '../../src/elements/tokens/brand.js';
import { palette, type ColourName } from '../../src/elements/tokens/palette.js';
import type { CbBarChart, CbKpiTile } from '../../src/index.js';
import { invented, october } from '../sources.js';
import { part, settled } from '../stage.js';

/** Properties as a page would set them, by their names without `--cb-`. */
type Brand = Partial<Record<ColourName | keyof typeof brand, string>>;

const colourNames = Object.keys(palette) as ColourName[];

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  [
    '.brand { background: var(--cb-surface, Canvas); padding: 1rem; }',
    '.tokens { border-collapse: collapse; font: 0.875rem/1.4 system-ui, sans-serif; inline-size: 100%; }',
    '.tokens caption { text-align: start; padding-block-end: 0.5rem; }',
    '.tokens :is(th, td) { text-align: start; padding: 0.25rem 0.75rem 0.25rem 0; border-block-end: 1px solid GrayText; font-weight: 400; }',
    '.swatch { display: inline-block; inline-size: 2.5rem; block-size: 1rem; margin-inline-end: 0.5rem; vertical-align: -0.2em; border: 1px solid GrayText; }',
    ...colourNames.flatMap((name) =>
      palette[name].map((value, ground) => `.swatch-${name}-${ground} { background: ${value}; }`),
    ),
    themed('letter', bank),
    themed('wall', noc),
    themed('product', crm),
  ].join('\n'),
);
document.adoptedStyleSheets.push(sheet);

/** What a themed page sets on its root, on a part of this page. Light or dark stays the reader's, unless it has one only. */
function themed(name: string, css: string): string {
  const [, declarations = ''] = /:root \{(.*?)\n\}/s.exec(css) ?? [];
  return `.brand-${name} {${declarations.replace('color-scheme: light dark;', '')}}`;
}

/** A few elements inside something that has a brand. */
function branded(name: string, values: Brand = {}): TemplateResult {
  const set = (element?: Element): void => {
    for (const [property, value] of Object.entries(values)) {
      (element as HTMLElement | undefined)?.style.setProperty(`--cb-${property}`, value);
    }
  };
  return html`
    <cb-data .data=${invented} .period=${october}>
      <div class="brand brand-${name}" ${ref(set)}>
        <div class="stage-row">
          <cb-kpi-tile metric="service-level" target="0.8" compare="previous-period"></cb-kpi-tile>
          <cb-kpi-tile metric="average-handle-time" compare="previous-period"></cb-kpi-tile>
        </div>
        <cb-bar-chart metric="abandon-rate" by="queue"></cb-bar-chart>
        <cb-mix-chart metric="offered" by="channel"></cb-mix-chart>
      </div>
    </cb-data>
  `;
}

const styleOf = async (canvas: HTMLElement): Promise<CSSStyleDeclaration> => {
  await settled<CbBarChart>(canvas, 'cb-bar-chart', 'ready');
  return getComputedStyle(part(await settled<CbKpiTile>(canvas, 'cb-kpi-tile', 'ready'), 'frame')!);
};

const meta: Meta<Brand> = {
  title: 'Guides/Theming',
  tags: ['!autodocs'],
  argTypes: {
    ...Object.fromEntries(colourNames.map((name) => [name, { control: 'color' }])),
    ...Object.fromEntries(Object.keys(brand).map((name) => [name, { control: 'text' }])),
    density: { control: 'select', options: ['0.5', '0.75', '1', '1.25', '1.5'] },
  },
};

export default meta;
type Story = StoryObj<Brand>;

/** Each property of the panel is one that a page sets; an empty one is the kit's. */
export const Playground: Story = {
  args: { density: '0.75', radius: '0px', 'font-family': "Georgia, 'Times New Roman', serif" },
  render: (args) => branded('playground', args),
  play: async ({ canvasElement }) => {
    const style = await styleOf(canvasElement);
    await expect(style.borderRadius).toBe('0px');
    await expect(style.fontFamily).toMatch(/^Georgia/);
  },
};

/** A bank's letter: serifs, paper, no boxes. */
export const Letter: Story = {
  render: () => branded('letter'),
  play: async ({ canvasElement }) => {
    const style = await styleOf(canvasElement);
    await expect(style.borderStyle).toBe('none');
    await expect(style.fontFamily).toMatch(/^"Iowan Old Style"/);
  },
};

/** A wall of screens: dark by day as well, and close. */
export const Wall: Story = {
  render: () => branded('wall'),
  play: async ({ canvasElement }) => {
    await expect((await styleOf(canvasElement)).backgroundColor).toBe('rgb(13, 19, 23)');
  },
};

/** A friendly product: round and roomy. */
export const Product: Story = {
  render: () => branded('product'),
  play: async ({ canvasElement }) => {
    const style = await styleOf(canvasElement);
    await expect(style.borderRadius).toBe('20px');
    await expect(style.boxShadow).not.toBe('none');
  },
};

const row = (name: string, cells: unknown): TemplateResult =>
  html`<tr>
    <th scope="row"><code>--cb-${name}</code></th>
    ${cells}
  </tr>`;

/** What is there to be set, and what it is where a page sets nothing: read from the kit's own tables. */
export const Tokens: Story = {
  render: () => html`
    <table class="tokens">
      <caption>
        Colours where the page sets none
      </caption>
      <thead>
        <tr>
          <th scope="col">property</th>
          <th scope="col">on light ground</th>
          <th scope="col">on dark ground</th>
        </tr>
      </thead>
      <tbody>
        ${colourNames.map((name) =>
          row(
            name,
            palette[name].map(
              (value, ground) =>
                html`<td><span class="swatch swatch-${name}-${ground}"></span><code>${value}</code></td>`,
            ),
          ),
        )}
      </tbody>
    </table>
    <table class="tokens">
      <caption>
        Everything else
      </caption>
      <thead>
        <tr>
          <th scope="col">property</th>
          <th scope="col">the kit’s</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(brand).map(([name, value]) => row(name, html`<td><code>${value}</code></td>`))}
      </tbody>
    </table>
  `,
  play: async ({ canvasElement }) => {
    const names = [...canvasElement.querySelectorAll('tbody th')].map((one) => one.textContent);
    await expect(new Set(names).size).toBe(colourNames.length + Object.keys(brand).length);
    const [light] = canvasElement.querySelectorAll('.swatch-ink-0');
    await expect(getComputedStyle(light!).backgroundColor).toBe('rgb(26, 32, 41)');
  },
};
