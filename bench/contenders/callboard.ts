import { loadData } from '../../src/engine.js';
import type { Contender } from './contender.js';
import { ofSource } from './callboard/of-source.js';

/** This kit's engine, by its public interface, in the page's one thread. */
export function callboard(): Contender {
  return ofSource('local', (input) => loadData(input));
}
