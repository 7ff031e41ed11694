import { expect } from 'chai';
import { renderSvg } from '../../src/charts/render-svg.js';
import type { PathShape, Scene, Shape, TextShape } from '../../src/charts/scene.js';

const path = (key: string, d: string, more: Partial<PathShape> = {}): PathShape => {
  return { kind: 'path', key, layer: 'line', d, stroke: 'series-1', ...more };
};
const label = (key: string, text: string): TextShape => {
  return { kind: 'text', key, layer: 'label', x: 10, y: 20, text, anchor: 'left', fill: 'ink', size: 12 };
};
const scene = (...shapes: Shape[]): Scene => ({ width: 200, height: 100, shapes });

describe('renderSvg', () => {
  let svg: SVGSVGElement;
  beforeEach(() => {
    svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    document.body.append(svg);
  });
  afterEach(() => svg.remove());

  it('draws the shapes in their order, at the size of the scene', () => {
    renderSvg(svg, scene(path('a', 'M0,0H9'), label('b', 'Oct 1'), path('c', 'M0,1H9')));
    expect(Array.from(svg.children, (child) => child.localName)).to.deep.equal(['path', 'text', 'path']);
    expect(svg.getAttribute('viewBox')).to.equal('0 0 200 100');
    expect(svg.getBoundingClientRect().width).to.equal(200);
    expect(svg.children[0]!.getAttribute('d')).to.equal('M0,0H9');
    expect(svg.children[1]!.textContent).to.equal('Oct 1');
  });

  it('keeps the nodes of shapes that stay, whatever changes about them', () => {
    renderSvg(svg, scene(path('a', 'M0,0H9'), label('b', 'Oct 1'), path('c', 'M0,1H9')));
    const [a, b, c] = svg.children;
    renderSvg(svg, scene(path('c', 'M5,5H6'), label('b', 'Oct 2'), path('d', 'M1,1'), path('a', 'M2,2')));
    expect(svg.children[0]).to.equal(c);
    expect(svg.children[1]).to.equal(b);
    expect(svg.children[3]).to.equal(a);
    expect(c!.getAttribute('d')).to.equal('M5,5H6');
    expect(b!.textContent).to.equal('Oct 2');
    renderSvg(svg, scene(label('b', 'Oct 3')));
    expect([...svg.children]).to.deep.equal([b]);
  });

  it('gives a key another node where the shape is of another kind', () => {
    renderSvg(svg, scene(path('a', 'M0,0H9')));
    renderSvg(svg, scene(label('a', 'Oct 1')));
    expect(Array.from(svg.children, (child) => child.localName)).to.deep.equal(['text']);
  });

  it('takes away attributes that the shape has no more', () => {
    renderSvg(svg, scene(path('a', 'M0,0H9', { dash: [4, 3], opacity: 0.5, fill: 'surface' })));
    expect(svg.children[0]!.getAttribute('stroke-dasharray')).to.equal('4 3');
    renderSvg(svg, scene(path('a', 'M0,0H9')));
    expect(svg.children[0]!.hasAttribute('stroke-dasharray')).to.equal(false);
    expect(svg.children[0]!.hasAttribute('opacity')).to.equal(false);
    expect(svg.children[0]!.getAttribute('fill')).to.equal('none');
  });

  it('touches nothing where the scene is the same', async () => {
    const same = (): Scene => scene(path('a', 'M0,0H9', { dash: [4, 3] }), label('b', 'Oct 1'));
    renderSvg(svg, same());
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(svg, { attributes: true, childList: true, characterData: true, subtree: true });
    renderSvg(svg, same());
    records.push(...observer.takeRecords());
    expect(records).to.have.length(0);
    // Its twin: the observer would have seen a change.
    renderSvg(svg, scene(path('a', 'M0,0H8', { dash: [4, 3] }), label('b', 'Oct 1')));
    records.push(...observer.takeRecords());
    expect(records.map(({ attributeName }) => attributeName)).to.deep.equal(['d']);
    observer.disconnect();
  });

  it('paints by custom properties, so that a theme changes without a drawing', () => {
    svg.style.setProperty('--cb-series-1', 'rgb(1, 2, 3)');
    renderSvg(svg, scene(path('a', 'M0,0H9')));
    expect(getComputedStyle(svg.children[0]!).stroke).to.equal('rgb(1, 2, 3)');
    svg.style.setProperty('--cb-series-1', 'rgb(4, 5, 6)');
    expect(getComputedStyle(svg.children[0]!).stroke).to.equal('rgb(4, 5, 6)');
  });

  it('is in the colour of the text about it where there is no theme', () => {
    svg.style.color = 'rgb(7, 8, 9)';
    renderSvg(svg, scene(path('a', 'M0,0H9')));
    expect(getComputedStyle(svg.children[0]!).stroke).to.equal('rgb(7, 8, 9)');
  });

  it('takes text as text and writes no inline style', () => {
    renderSvg(svg, scene(label('b', '<img src=x onerror=alert(1)>'), path('a', 'M0,0', { opacity: 0.2 })));
    expect(svg.querySelector('img')).to.equal(null);
    expect(svg.children[0]!.textContent).to.equal('<img src=x onerror=alert(1)>');
    expect(svg.querySelector('[style]')).to.equal(null);
  });

  it('fills a group without giving it a size', () => {
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    svg.append(group);
    renderSvg(group, scene(path('a', 'M0,0H9')));
    expect(group.children).to.have.length(1);
    expect(group.hasAttribute('viewBox')).to.equal(false);
  });
});

describe('renderSvg under a content security policy', () => {
  it('violates neither style-src nor trusted types', async () => {
    const policy = `default-src 'none'; style-src 'self'; script-src 'unsafe-inline' 'self'; require-trusted-types-for 'script'; trusted-types`;
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><svg></svg>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const inside = frame.contentDocument!;
    const violations: string[] = [];
    inside.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));

    const shapes = [path('a', 'M0,0H9', { opacity: 0.2 }), label('b', '<b>')];
    renderSvg(inside.querySelector('svg')!, scene(...shapes));
    const [first] = inside.querySelector('svg')!.children;
    renderSvg(inside.querySelector('svg')!, scene(...shapes));
    await settled();
    expect(violations).to.deep.equal([]);
    expect(inside.querySelector('svg')!.firstChild, 'nodes are kept in another window, too').to.equal(first);
    expect(inside.querySelector('svg')!.children).to.have.length(2);

    // Its twin: the policy is in force there.
    inside.querySelector('svg')!.setAttribute('style', 'color: red');
    await settled();
    expect(violations).to.deep.equal(['style-src-attr']);
    frame.remove();
  });
});
