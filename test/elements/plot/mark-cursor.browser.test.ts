import { expect } from 'chai';
import { css, html, LitElement, type TemplateResult } from 'lit';
import type { DrawnMark, MarksDrawing } from '../../../src/charts/marks-drawing.js';
import type { Scene } from '../../../src/charts/scene.js';
import { MarkCursor, type MarkField } from '../../../src/elements/plot/mark-cursor.js';
import { plotStyles } from '../../../src/elements/plot/plot.styles.js';
import { clear, part, show, until } from '../page.js';

const width = 300;
const height = 100;

/** Marks of 100 px side by side, three of them; the ring of the keyboard and the shade of the pointer are told apart. */
function drawingOf(names: readonly string[]): MarksDrawing {
  const marks = names.map((_, row): DrawnMark => ({ row, series: 0, x: row * 100 + 50, y: 50 }));
  const scene: Scene = { width, height, shapes: [] };
  return {
    scene,
    plot: { x: 0, y: 0, width, height },
    marks,
    markAt: (x, y) => (y < 20 ? -1 : Math.min(marks.length - 1, Math.floor(x / 100))),
    hoverScene: (mark, focused) => ({
      ...scene,
      shapes: mark < 0 ? [] : [{ kind: 'path', key: `${mark} ${focused}`, layer: 'hover', d: 'M0,0' }],
    }),
    rove(mark, key) {
      if (key === 'ArrowRight') return Math.min(marks.length - 1, mark + 1);
      return key === 'Home' ? 0 : null;
    },
  };
}

class MarkCursorHost extends LitElement {
  static override styles = [
    plotStyles,
    css`
      :host {
        display: block;
        position: relative;
        inline-size: 300px;
        block-size: 100px;
      }
    `,
  ];
  names: readonly string[] = ['a', 'b', 'c'];
  selected: (readonly [string, boolean])[] = [];
  absent = false;
  readonly cursor = new MarkCursor(this, () => this.#field());

  protected override render(): TemplateResult {
    return html`<div class="plot">${this.cursor.render('Letters')}</div>`;
  }

  #field(): MarkField | undefined {
    if (this.absent) return undefined;
    const name = (mark: number): string => this.names[mark]!;
    return {
      drawing: drawingOf(this.names),
      spoken: (mark) => `letter ${name(mark)}`,
      tip: (mark) => html`<b>${name(mark)}</b>`,
      select: (mark, additive) => this.selected.push([name(mark), additive]),
      clear: () => this.selected.splice(0).length > 0,
    };
  }
}
customElements.define('mark-cursor-host', MarkCursorHost);

async function host(): Promise<MarkCursorHost> {
  const made = show(html`<mark-cursor-host></mark-cursor-host>`).querySelector<MarkCursorHost>(
    'mark-cursor-host',
  )!;
  await made.updateComplete;
  return made;
}

const cursorIn = (of: Element): HTMLElement => part(of, 'cursor')!;
const tipIn = (of: Element): HTMLElement => part(of, 'tooltip')!;
const over = (of: Element): number => of.shadowRoot!.querySelectorAll('svg.over path').length;

async function press(of: MarkCursorHost, key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const passed = cursorIn(of).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
  await of.updateComplete;
  return passed;
}

async function point(
  of: MarkCursorHost,
  type: string,
  x: number,
  y = 50,
  more: MouseEventInit = {},
): Promise<void> {
  const { left, top } = cursorIn(of).getBoundingClientRect();
  const init = { clientX: left + x, clientY: top + y, bubbles: true, ...more };
  cursorIn(of).dispatchEvent(type === 'click' ? new MouseEvent(type, init) : new PointerEvent(type, init));
  await of.updateComplete;
}

describe('MarkCursor', () => {
  afterEach(clear);

  it('begins on the first mark, and says nothing else before it is used', async () => {
    const made = await host();
    const cursor = cursorIn(made);
    expect(cursor.getAttribute('aria-label')).to.equal('Letters');
    expect(cursor.getAttribute('aria-valuetext')).to.equal('letter a');
    expect([cursor.getAttribute('aria-valuenow'), cursor.getAttribute('aria-valuemax')]).to.deep.equal([
      '0',
      '2',
    ]);
    expect([tipIn(made).hidden, over(made)]).to.deep.equal([true, 0]);
  });

  it('walks by the keys of the drawing and leaves the others to the page', async () => {
    const made = await host();
    cursorIn(made).focus();
    await made.updateComplete;
    expect([tipIn(made).hidden, tipIn(made).textContent.trim(), over(made)]).to.deep.equal([false, 'a', 1]);
    expect(await press(made, 'ArrowRight')).to.equal(false);
    expect(cursorIn(made).getAttribute('aria-valuetext')).to.equal('letter b');
    expect(cursorIn(made).getAttribute('aria-valuenow')).to.equal('1');
    expect(await press(made, 'Tab')).to.equal(true);
    expect(await press(made, 'ArrowRight', { ctrlKey: true })).to.equal(true);
    expect(await press(made, 'ArrowRight', { altKey: true })).to.equal(true);
    expect(cursorIn(made).getAttribute('aria-valuenow')).to.equal('1');
    await press(made, 'Escape');
    expect([tipIn(made).hidden, over(made)]).to.deep.equal([true, 0]);
    await press(made, 'Home');
    expect([tipIn(made).hidden, tipIn(made).textContent.trim()]).to.deep.equal([false, 'a']);
    cursorIn(made).blur();
    await made.updateComplete;
    expect(tipIn(made).hidden).to.equal(true);
  });

  it('chooses by Enter and space, with a key held beside others', async () => {
    const made = await host();
    cursorIn(made).focus();
    expect(await press(made, 'Enter')).to.equal(false);
    await press(made, 'ArrowRight');
    expect(await press(made, ' ')).to.equal(false);
    await press(made, 'Enter', { ctrlKey: true });
    await press(made, 'Enter', { metaKey: true });
    await press(made, ' ', { shiftKey: true });
    expect(made.selected).to.deep.equal([
      ['a', false],
      ['b', false],
      ['b', true],
      ['b', true],
      ['b', true],
    ]);
  });

  it('shows the mark at the pointer, and none where there is none', async () => {
    const made = await host();
    await point(made, 'pointermove', 250);
    expect([tipIn(made).hidden, tipIn(made).textContent.trim(), over(made)]).to.deep.equal([false, 'c', 1]);
    const tip = tipIn(made).getBoundingClientRect();
    const { left, right } = made.getBoundingClientRect();
    expect(tip.left).to.be.at.least(left);
    expect(tip.right).to.be.at.most(right);
    await point(made, 'pointermove', 250, 10);
    expect(tipIn(made).hidden).to.equal(true);
    await point(made, 'pointermove', 50);
    await point(made, 'pointerleave', 50);
    expect([tipIn(made).hidden, over(made)]).to.deep.equal([true, 0]);
  });

  it('chooses the mark that is clicked, from which the keyboard goes on', async () => {
    const made = await host();
    await point(made, 'click', 150, 10);
    expect(made.selected).to.deep.equal([]);
    await point(made, 'click', 150);
    await point(made, 'click', 50, 50, { ctrlKey: true });
    expect(made.selected).to.deep.equal([
      ['b', false],
      ['a', true],
    ]);
    await press(made, 'ArrowRight');
    expect(cursorIn(made).getAttribute('aria-valuetext')).to.equal('letter b');
  });

  it('stays within the marks that there are', async () => {
    const made = await host();
    cursorIn(made).focus();
    await press(made, 'ArrowRight');
    await press(made, 'ArrowRight');
    made.names = ['x'];
    made.requestUpdate();
    await made.updateComplete;
    expect(cursorIn(made).getAttribute('aria-valuetext')).to.equal('letter x');
    made.names = [];
    made.requestUpdate();
    await made.updateComplete;
    expect(cursorIn(made).hasAttribute('aria-valuetext')).to.equal(false);
    expect(cursorIn(made).getAttribute('aria-valuenow')).to.equal('0');
    expect(await press(made, 'Enter')).to.equal(true);
    expect(made.selected).to.deep.equal([]);
    made.absent = true;
    made.requestUpdate();
    await made.updateComplete;
    expect(await press(made, 'Home')).to.equal(true);
    expect(tipIn(made).hidden).to.equal(true);
  });

  it('takes back what is chosen by Escape, which is then not for a window around it', async () => {
    const made = await host();
    let passed = 0;
    const listen = (): number => passed++;
    document.addEventListener('keydown', listen);
    cursorIn(made).focus();
    await press(made, 'Enter');
    expect(made.selected).to.have.length(1);
    expect(await press(made, 'Escape', { composed: true })).to.equal(false);
    expect([made.selected.length, tipIn(made).hidden, passed]).to.deep.equal([0, true, 0]);
    expect(await press(made, 'Escape', { composed: true })).to.equal(true);
    expect(passed).to.equal(1);
    document.removeEventListener('keydown', listen);
  });

  it('keeps what a finger has shown until a press elsewhere, or Escape wherever the keyboard is', async () => {
    const made = await host();
    const touch = { pointerType: 'touch' } as MouseEventInit;
    const tap = async (x: number): Promise<void> => {
      await point(made, 'pointerdown', x, 50, touch);
      await point(made, 'pointerleave', x, 50, touch);
    };
    await tap(250);
    expect([tipIn(made).hidden, tipIn(made).textContent.trim()]).to.deep.equal([false, 'c']);
    await tap(50);
    expect(tipIn(made).textContent.trim()).to.equal('a');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, ...touch }));
    await made.updateComplete;
    expect(tipIn(made).hidden).to.equal(true);
    await tap(150);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await made.updateComplete;
    expect(tipIn(made).hidden).to.equal(true);
    await tap(150);
    await point(made, 'pointercancel', 150, 50, touch);
    expect(tipIn(made).hidden).to.equal(true);
  });

  it('lets a pointer that has rested go to the tip and read it there, and one that passes go on', async () => {
    const made = await host();
    const tip = tipIn(made);
    tip.style.inlineSize = '100px';
    const solid = (): boolean => getComputedStyle(tip).pointerEvents === 'auto';
    await point(made, 'pointermove', 50);
    await point(made, 'pointermove', 150);
    expect([tip.textContent.trim(), solid()]).to.deep.equal(['b', false]);
    await until('the pointer rests', solid);
    // Over the next mark, but on the tip, which reaches there from beside this one.
    const y = tip.getBoundingClientRect().top - cursorIn(made).getBoundingClientRect().top + 1;
    await point(made, 'pointermove', 205, y);
    expect(tip.textContent.trim()).to.equal('b');
    await point(made, 'pointerleave', 205, y, { relatedTarget: tip });
    expect([tip.hidden, tip.textContent.trim(), solid()]).to.deep.equal([false, 'b', true]);
    tip.dispatchEvent(new PointerEvent('pointerleave', { relatedTarget: document.body }));
    await made.updateComplete;
    expect([tip.hidden, solid()]).to.deep.equal([true, false]);
    // Away from the tip, another mark is what is meant.
    await point(made, 'pointermove', 150);
    await until('the pointer rests', solid);
    await point(made, 'pointermove', 50);
    expect([tip.textContent.trim(), solid()]).to.deep.equal(['a', false]);
  });

  it('puts the tip where it can be seen', async () => {
    const made = await host();
    made.style.position = 'fixed';
    made.style.left = '-60px';
    made.style.top = '-40px';
    await point(made, 'pointermove', 50, 60);
    const { left, top } = tipIn(made).getBoundingClientRect();
    expect([left >= 0, top >= 0]).to.deep.equal([true, true]);
    made.style.left = `${document.documentElement.clientWidth - 160}px`;
    made.style.top = `${document.documentElement.clientHeight - 20}px`;
    await point(made, 'pointermove', 150, 25);
    const { right, bottom } = tipIn(made).getBoundingClientRect();
    expect([
      right <= document.documentElement.clientWidth,
      bottom <= document.documentElement.clientHeight,
    ]).to.deep.equal([true, true]);
  });

  it('forgets where it was pointed at when it leaves the page', async () => {
    const made = await host();
    await point(made, 'pointermove', 150);
    const stage = made.parentElement!;
    made.remove();
    stage.append(made);
    made.requestUpdate();
    await until('no tip', () => tipIn(made).hidden);
  });
});
