import { forgetMonth } from './data/ensure-month.js';
import { parseOptions, truthFile, usage } from './data/options.js';
import { writeData } from './data/write-data.js';

// `npm run data`: a simulated call centre's data, at any size.
try {
  const options = parseOptions(process.argv.slice(2));
  if (options === undefined) console.log(usage);
  else {
    const started = performance.now();
    const contacts = writeData(options, (line) => console.error(line));
    forgetMonth();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${contacts} contacts in ${seconds} s: ${options.out}, ${truthFile(options.out)}`);
  }
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
