import { ensureBuilt } from './build/ensure-built.js';

// `npm run build:if-stale`: for what only reads `dist`, and may run beside others that do.
ensureBuilt();
