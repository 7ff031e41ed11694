import { ensureBuilt } from './build/ensure-built.js';
import { serveDemo } from './serve/demo-server.js';

// `npm start`: the demo pages, with the kit built from the sources as they are.
ensureBuilt();
const { url } = await serveDemo(Number(process.env.PORT ?? 8080));
console.log(`The demo pages are at ${url}/`);
