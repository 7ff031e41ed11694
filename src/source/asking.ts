// What answers questions about a data set, in one module: `loadData` fetches it while the data are read.
export { LocalEngine } from '../engine/local-engine.js';
export { factsOf } from '../metrics/facts.js';
export { ask } from './ask.js';
