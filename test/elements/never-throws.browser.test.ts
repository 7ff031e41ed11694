import { expect } from 'chai';
import { neverThrows } from '../../src/elements/never-throws.js';
import type { CbErrorEvent } from '../../src/elements/events.js';

describe('neverThrows', () => {
  it('tells what a callback throws instead of throwing it, and goes on', () => {
    const done: string[] = [];
    class Faulty extends HTMLElement {
      connectedCallback(): void {
        done.push('connected');
        throw new Error('of a source');
      }

      disconnectedCallback(): void {
        done.push('disconnected');
        // A page may throw what throws again when it is told.
        throw { toString: null };
      }
    }
    neverThrows(Faulty);
    customElements.define('x-faulty', Faulty);
    const element = document.createElement('x-faulty');
    const told: string[] = [];
    element.addEventListener('cb-error', (event) => {
      const { code, values } = (event as CbErrorEvent).detail.problem;
      told.push(`${code} ${String(values['message'])}`);
    });
    document.body.append(element);
    element.remove();
    expect(done).to.deep.equal(['connected', 'disconnected']);
    expect(told).to.deep.equal(['internal of a source', 'internal object']);
  });

  it('leaves what does not throw as it is', () => {
    class Sound extends HTMLElement {
      performUpdate(): string {
        return this.localName;
      }
    }
    neverThrows(Sound);
    customElements.define('x-sound', Sound);
    expect((document.createElement('x-sound') as Sound).performUpdate()).to.equal('x-sound');
  });
});
