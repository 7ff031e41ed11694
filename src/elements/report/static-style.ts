import { brand } from '../tokens/brand.js';
import { palette, type ColourName } from '../tokens/palette.js';
import { pageRules, type Paper } from './paper.js';

/**
 * The style sheet of a report's file. Colours are those that the report has on its page, for light and dark; a value of
 * the page's that is no plain colour is the kit's own.
 */
export function staticStyle(
  frame: HTMLElement,
  {
    theme,
    paper,
    title,
  }: {
    readonly theme: 'light' | 'dark' | 'auto' | undefined;
    readonly paper: Paper | undefined;
    readonly title: string;
  },
): string {
  const computed = getComputedStyle(frame);
  const colours = (Object.keys(palette) as ColourName[]).map((name) => {
    const [light, dark] = palette[name];
    const own = computed.getPropertyValue(`--cb-${name}`).trim();
    return `--cb-${name}: ${isColour(own) ? own : `light-dark(${light}, ${dark})`};`;
  });
  const family = computed.fontFamily;
  const scheme = theme === undefined || theme === 'auto' ? 'light dark' : theme;
  return `:root { color-scheme: ${scheme}; ${colours.join(' ')} }
body { font-family: ${/^[\p{L}\p{N}\s,'"-]+$/u.test(family) ? family : brand['font-family']}; }
${rules}
${pageRules(paper, { title })}
`;
}

/** Whether a value is a colour and nothing else: neither loads anything nor ends the rule that it stands in. */
function isColour(value: string): boolean {
  return value !== '' && !/[<>{};@\\]|url|image|var\(|env\(/i.test(value) && CSS.supports('color', value);
}

const rules = `
* { box-sizing: border-box; }
body { margin: 0; line-height: 1.45; color: var(--cb-ink); background: var(--cb-surface); }
main { max-width: 64rem; margin-inline: auto; padding: clamp(1rem, 4vw, 3rem); overflow-wrap: break-word; }
h1 { margin: 0 0 0.5rem; font-size: clamp(1.5rem, 1rem + 2.5vw, 2.25rem); line-height: 1.15; letter-spacing: -0.01em; text-wrap: balance; }
h2 { margin: 3rem 0 0.75rem; padding-top: 0.75rem; border-top: 2px solid var(--cb-ink); font-size: 1.25rem; line-height: 1.2; }
h3 { margin: 0; font-size: 0.9375rem; font-weight: 600; line-height: 1.3; text-wrap: balance; }
p { max-width: 46rem; margin: 0.5rem 0; }
a { color: var(--cb-accent); }
a:focus-visible, summary:focus-visible, .scroller:focus-visible { outline: 2px solid var(--cb-focus); outline-offset: 2px; }
.aim { font-size: 1.0625rem; }
.muted, .sub, figcaption p, caption { color: var(--cb-muted); font-size: 0.8125rem; }
.sub { margin: 0; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.25rem; margin: 1rem 0; padding: 0.75rem 0; border: solid var(--cb-line); border-width: 1px 0; font-size: 0.8125rem; }
dt { color: var(--cb-muted); }
dd { margin: 0; font-variant-numeric: tabular-nums; }
nav ol { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; font-size: 0.875rem; }
nav li + li { margin: 0; }
nav a { display: inline-block; padding-block: 0.125rem; }
.items { display: grid; gap: 1.5rem 2rem; grid-template-columns: minmax(0, 1fr); margin-top: 1rem; }
.items.tile { grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); }
@media (min-width: 44rem) { .items.tile { grid-template-columns: repeat(4, minmax(0, 1fr)); } .items.threes { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
.items.tile figure { padding-top: 0.75rem; border-top: 1px solid var(--cb-line); }
@media (min-width: 50rem) { .items.half { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
figure { min-width: 0; margin: 0; }
figure > svg { display: block; max-width: 100%; height: auto; margin-block: 0.5rem; }
figure p.value { margin: 0.25rem 0 0; font-size: 1.75rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
figure p.line { margin: 0.125rem 0; font-size: 0.8125rem; }
figure p.status { font-weight: 600; }
figure p.footnote { margin: 0.125rem 0; font-size: 0.75rem; color: var(--cb-muted); }
ol.rows { margin: 0.5rem 0 0; padding: 0; list-style: none; font-size: 0.875rem; }
ol.rows > li { margin: 0; padding-block: 0.6rem; border-top: 1px solid var(--cb-line); }
ol.rows dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0.25rem 0 0; font-size: 0.8125rem; }
table + table { margin-top: 1.5rem; }
ul.notices, ul.list { margin: 0.5rem 0 0; padding: 0; list-style: none; font-size: 0.8125rem; color: var(--cb-muted); }
ul.list { font-size: 0.875rem; color: inherit; }
li + li { margin-top: 0.25rem; }
.how, details { font-size: 0.8125rem; }
.how { margin: 0.25rem 0 0; }
.how a, summary { display: inline-block; padding-block: 0.25rem; }
summary { color: var(--cb-accent); cursor: pointer; }
.scroller { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
caption { padding-block: 0.5rem; text-align: start; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--cb-line); text-align: start; vertical-align: baseline; font-weight: 400; }
th:first-child { padding-inline-start: 0; }
thead th { font-weight: 600; vertical-align: bottom; }
.end { text-align: end; }
td.end { white-space: nowrap; }
.terms { margin: 0; font-size: 0.875rem; }
.terms > div { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: 0.25rem 1.25rem; padding-block: 0.4rem; border-bottom: 1px solid var(--cb-line); }
.terms.named dt { color: inherit; font-weight: 500; }
.terms.named dd { color: var(--cb-muted); }
.method { margin-top: 1.5rem; scroll-margin-top: 1rem; }
.method:target > h3 { color: var(--cb-accent); }
@media (max-width: 32rem) { .facts, .terms > div { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd { padding-bottom: 0.4rem; } }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10pt; background: none; }
  main { max-width: none; padding: 0; }
  nav, .how, details { display: none; }
  h2 { margin-top: 1.75rem; }
  h2, h3, figcaption, .intro { break-after: avoid; }
  figure, tr, .terms > div, li { break-inside: avoid; }
  figure.table { break-inside: auto; }
  thead { display: table-header-group; break-inside: avoid; }
  .scroller { overflow: visible; }
  .items { display: block; }
  .items > figure + figure { margin-top: 1.25rem; }
  .items.tile { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1rem; }
  .items.threes { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .items.tile figure { margin: 0; }
  table { font-size: 8pt; }
  th, td { padding: 0.2rem 0.35rem; }
}
`;
