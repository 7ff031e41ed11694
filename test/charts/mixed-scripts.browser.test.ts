import { expect } from 'chai';
import { html, render } from 'lit';
import { renderSvg } from '../../src/charts/render-svg.js';
import type { TextShape } from '../../src/charts/scene.js';
import { words } from '../../src/elements/frame/words.js';
import { isolated } from '../../src/i18n/isolated.js';

const ltr = { direction: 'ltr' } as const;
const rtl = { direction: 'rtl' } as const;
const hebrew = 'שירות';

let stage: HTMLElement;

/** Where each piece of a text is drawn, from the left, by the middle of its first character. */
function inSvg(text: string, pieces: readonly string[]): string[] {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  stage.append(svg);
  const shape: TextShape = {
    ...{ kind: 'text', key: 'a', layer: 'label', x: 200, y: 20, text, anchor: 'middle' },
    ...{ fill: 'ink', size: 12 },
  };
  renderSvg(svg, { width: 400, height: 40, shapes: [shape] });
  const drawn = svg.querySelector('text')!;
  return sorted(pieces, (piece) => drawn.getExtentOfChar(text.indexOf(piece)).x);
}

function inHtml(text: string, pieces: readonly string[]): string[] {
  render(html`<p>${words(text)}</p>`, stage);
  const node = [...stage.querySelector('bdi')!.childNodes].find((one) => one instanceof Text)!;
  return sorted(pieces, (piece) => {
    const range = document.createRange();
    range.setStart(node, text.indexOf(piece));
    range.setEnd(node, text.indexOf(piece) + 1);
    return range.getBoundingClientRect().x;
  });
}

function sorted(pieces: readonly string[], at: (piece: string) => number): string[] {
  return pieces.toSorted((a, b) => at(a) - at(b));
}

describe('scripts that run different ways', () => {
  beforeEach(() => {
    stage = document.createElement('div');
    document.body.append(stage);
  });
  afterEach(() => {
    stage.remove();
    document.documentElement.removeAttribute('dir');
  });

  for (const dir of ['ltr', 'rtl']) {
    for (const [where, order] of [
      ['a chart', inSvg],
      ['a sentence', inHtml],
    ] as const) {
      it(`keep their order in ${where} on a page of ${dir}`, () => {
        document.documentElement.dir = dir;
        const name = isolated(hebrew, ltr);
        // English: the number stands behind the name that it is of, and the next name behind both.
        expect(order(`${name}: 5; sales: 4.`, [hebrew, '5', 'sales', '4'])).to.deep.equal([
          hebrew,
          '5',
          'sales',
          '4',
        ]);
        expect(order(`Most: ${name} 12, ${name} 7`, ['Most', hebrew, '12', '7'])).to.deep.equal([
          'Most',
          hebrew,
          '12',
          '7',
        ]);
        // Hebrew: the same from the right.
        const foreign = isolated('Sales 24/7', rtl);
        expect(order(`הכי: ${foreign}, 12`, ['הכי', 'Sales', '12'])).to.deep.equal(['12', 'Sales', 'הכי']);
        // A range is not turned round, nor its minus.
        expect(order('−3 … 5', ['−', '3', '5'])).to.deep.equal(['−', '3', '5']);
        expect(order('\u200e−3', ['−', '3'])).to.deep.equal(['−', '3']);
      });
    }
  }

  it('would not without being told apart', () => {
    expect(inSvg(`Most: ${hebrew} 12, ${hebrew} 7`, [hebrew, '12'])).to.deep.equal(['12', hebrew]);
  });
});
