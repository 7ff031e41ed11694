import { ensureMonth } from './data/ensure-month.js';
import { ensureDemoBuilt } from './demo/ensure-demo-built.js';
import { serveDemo } from './serve/demo-server.js';

// `npm start`: the demo pages, with the kit and what a page needs built from the sources as they are.
await ensureDemoBuilt();
ensureMonth((line) => console.log(line));
const { url } = await serveDemo(Number(process.env.PORT ?? 8080));
console.log(`The demo pages are at ${url}/`);
