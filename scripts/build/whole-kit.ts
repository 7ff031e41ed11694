// The entry of callboard.min.js: registers all elements and also exports all names, so that a page's script can
// reach the engine.
import '../../src/define.js';
export * from '../../src/index.js';
