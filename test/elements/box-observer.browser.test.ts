import { expect } from 'chai';
import { html } from 'lit';
import { observeBox, type Box } from '../../src/elements/box-observer.js';
import { clear, show, until } from './page.js';

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

function box(): HTMLElement {
  const element = document.createElement('div');
  element.style.inlineSize = '100px';
  element.style.blockSize = '50px';
  show(html``).append(element);
  return element;
}

describe('the sizes of boxes', () => {
  afterEach(clear);

  it('are told to all who listen, until they no longer do', async () => {
    const element = box();
    const told: string[] = [];
    const listener =
      (name: string) =>
      ({ width }: Box): void =>
        void told.push(`${name} ${width}`);
    const ends = [observeBox(element, listener('one')), observeBox(element, listener('two'))];
    await until('both', () => told.length === 2);
    expect(told).to.deep.equal(['one 100', 'two 100']);
    ends[1]!();
    element.style.inlineSize = '120px';
    await until('the first', () => told.length === 3);
    expect(told[2]).to.equal('one 120');
    ends[0]!();
    element.style.inlineSize = '130px';
    for (let at = 0; at < 4; at++) await frame();
    expect(told.length).to.equal(3);
  });

  it('may change what was measured, and the page hears of no error', async () => {
    const element = box();
    const errors: string[] = [];
    const onError = (event: ErrorEvent): void => {
      errors.push(event.message);
      event.preventDefault();
    };
    window.addEventListener('error', onError);
    let told = 0;
    const end = observeBox(element, ({ height }) => {
      told += 1;
      if (height < 60) element.style.blockSize = `${height + 5}px`;
    });
    await until('three sizes', () => told === 3);
    for (let at = 0; at < 4; at++) await frame();
    end();
    window.removeEventListener('error', onError);
    expect(element.style.blockSize).to.equal('60px');
    expect(errors).to.deep.equal([]);
  });
});
