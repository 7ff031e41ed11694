import { answersToText } from '../answer.js';
import type { Contender } from '../contenders/contender.js';
import { median } from '../median.js';
import {
  brushSteps,
  everything,
  filters,
  type QuestionId,
  queueToggles,
  repeatsAlone,
  unfiltered,
  type View,
} from '../questions.js';
import { patience, repeated } from './repeated.js';
import { Ticker } from './ticker.js';
import type { BenchPage } from './timings.js';

/** How often the whole year and each filter is asked at most, after the first time; the median counts. */
const rounds = 5;

/** Puts one contender through the bench in this page; `lacks`: what it is not asked. */
export function benchPage(contender: Contender, lacks: readonly QuestionId[]): BenchPage {
  let bytes: Uint8Array | undefined;
  const ticker = new Ticker();

  const asked = (view: View): View => ({
    ...view,
    questions: view.questions.filter((id) => !lacks.includes(id)),
  });
  const timeToAnswer = async (view: View): Promise<number> => {
    const question = asked(view);
    await nextTask();
    const start = performance.now();
    await contender.ask(question);
    return performance.now() - start;
  };
  const timesToAnswer = (views: readonly View[]): Promise<number[]> =>
    repeated(views.length, (turn) => timeToAnswer(views[turn]!));

  const watched = async (work: () => Promise<void>): Promise<{ time: number; block: number }> => {
    ticker.start();
    await nextTask();
    const start = performance.now();
    await work();
    const time = performance.now() - start;
    return { time, block: await ticker.stop() };
  };

  return {
    async fetchBytes() {
      bytes = await fetchBytes('contacts.json');
    },

    async ingest() {
      if (bytes === undefined) throw new Error('no bytes were fetched');
      const given = bytes;
      bytes = undefined;
      const { time, block } = await watched(() => contender.ingest(given));
      return { ingest: time, ingestBlock: block };
    },

    async ingestStream() {
      const { time, block } = await watched(async () => {
        const response = await fetchFile('contacts.json');
        const length = Number(response.headers.get('content-length'));
        if (contender.ingestStream) await contender.ingestStream(response.body!, length);
        else await contender.ingest(new Uint8Array(await response.arrayBuffer()));
      });
      return { stream: time, streamBlock: block };
    },

    verify: async () => contender.verify?.(),

    answer: async (view) => answersToText(await contender.ask(asked(view))),

    async ask() {
      const first = await timeToAnswer(everything);
      ticker.start();
      const all = median(await timesToAnswer(Array.from({ length: rounds }, () => everything)));
      const allBlock = await ticker.stop();
      const repeats = median(await timesToAnswer(Array.from({ length: rounds }, () => repeatsAlone)));

      const byFilter = new Map(filters.map((filter) => [filter.name, [] as number[]]));
      const walk = async (): Promise<number> => {
        const times: number[] = [];
        for (const filter of filters) times.push(await timeToAnswer(filter));
        filters.forEach(({ name }, i) => byFilter.get(name)!.push(times[i]!));
        return times.reduce((sum, time) => sum + time, 0);
      };
      await repeated(rounds, walk, patience * filters.length);
      const [F1, F2, F3, F4, F0] = ['F1', 'F2', 'F3', 'F4', 'F0'].map((name) => median(byFilter.get(name)!));
      const brush = median(await timesToAnswer(brushSteps));
      const toggle = median(await timesToAnswer(queueToggles));
      return { first, all, allBlock, repeats, F1: F1!, F2: F2!, F3: F3!, F4: F4!, F0: F0!, brush, toggle };
    },

    async append() {
      const added = await fetchBytes('appended.json');
      await nextTask();
      const start = performance.now();
      await contender.append(added);
      await contender.ask(asked(unfiltered));
      return { append: performance.now() - start };
    },
  };
}

async function fetchBytes(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(file)).arrayBuffer());
}

async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(file, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

/** A task of its own, as a click begins one: no timer's nesting is handed on to what is timed. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
