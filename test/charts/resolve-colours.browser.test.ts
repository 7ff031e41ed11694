import { expect } from 'chai';
import { resolveColours } from '../../src/charts/resolve-colours.js';
import { paintRoles } from '../../src/charts/scene.js';

describe('resolveColours', () => {
  let host: HTMLDivElement;
  beforeEach(() => {
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(() => host.remove());

  const set = (properties: Record<string, string>): void => {
    for (const [name, value] of Object.entries(properties)) host.style.setProperty(name, value);
  };

  it('gives hexadecimal colours for what CSS works out', () => {
    set({
      '--brand': '#0a141e',
      '--cb-series-1': 'var(--brand)',
      '--cb-series-2': 'light-dark(rgb(1 2 3), rgb(4 5 6))',
      '--cb-series-3': 'rgb(255 0 0 / 0.5)',
      '--cb-series-4': 'color(srgb 0 1 0)',
      '--cb-series-5': 'color-mix(in srgb, black, white)',
      '--cb-series-6': 'rebeccapurple',
      'color-scheme': 'dark',
    });
    const colours = resolveColours(host);
    expect(colours['series-1']).to.equal('#0a141e');
    expect(colours['series-2']).to.equal('#040506');
    expect(colours['series-3']).to.equal('#ff000080');
    expect(colours['series-4']).to.equal('#00ff00');
    expect(colours['series-5']).to.equal('#808080');
    expect(colours['series-6']).to.equal('#663399');
  });

  it('sees what an element inherits, in the scheme that it is in', () => {
    set({ '--cb-ink': 'light-dark(#111111, #eeeeee)', 'color-scheme': 'light' });
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    host.append(svg);
    expect(resolveColours(svg).ink).to.equal('#111111');
    host.style.setProperty('color-scheme', 'dark');
    expect(resolveColours(svg).ink).to.equal('#eeeeee');
  });

  it('has a colour for each role without a theme', () => {
    host.style.color = 'rgb(1, 2, 3)';
    const colours = resolveColours(host);
    expect(Object.keys(colours)).to.have.members([...paintRoles]);
    expect(colours['series-1']).to.equal('#010203');
    expect(colours.surface).to.equal('#ffffff');
  });

  it('leaves nothing behind, and works where children are not shown', () => {
    host.attachShadow({ mode: 'open' }).append(document.createElement('p'));
    set({ '--cb-grid': '#abcdef' });
    expect(resolveColours(host).grid).to.equal('#abcdef');
    expect(host.children).to.have.length(0);
    expect(host.shadowRoot!.children).to.have.length(1);
  });
});
