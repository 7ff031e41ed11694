import { keyOfPage } from '../data/policy/pseudonyms.js';
import { Moved } from '../engine/calls.js';
import { WorkerLost, type WorkerReason } from '../engine/worker-lost.js';
import { throwIfAborted } from '../platform.js';
import { CallboardError, type Problem } from '../problem.js';
import { Crew, type WorkerHost } from './crew.js';
import type { Dataset } from './dataset.js';
import { inputPieces } from './input-pieces.js';
import { loadHere, type LoadOptions } from './load-data.js';
import type { DataInput, MetricSource } from './metric-source.js';
import { openInput, type OpenInput, type SmallInput } from './open-input.js';
import type { LoadRequest, PageMethods } from './primary.js';
import { workerFailed, WorkerSource } from './worker-source.js';

/** How an input is handed to workers, beside what reading it needs. */
export interface WorkerLoad extends LoadOptions {
  /** Bytes are handed over themselves, at once, and are then no longer the page's. */
  readonly transfer?: boolean;
  /** Told at most once that a worker failed; all answers are as they would have been. */
  readonly onProblem?: (problem: Problem) => void;
}

/** Opens an input in workers, or in this thread where that is better or workers are not to be had. */
export async function openWorkerSource(
  input: DataInput,
  options: WorkerLoad,
  host: WorkerHost & { readonly small: SmallInput },
): Promise<MetricSource> {
  throwIfAborted(options.signal);
  if (host.workers === 0) return readHere(input, options, 'off');
  const opened = await openInput(input, host.small);
  throwIfAborted(options.signal);
  if (opened.isSmall) return readHere(opened.input, options, 'small');
  return openInWorkers(opened, options, host);
}

function readHere(input: DataInput, options: LoadOptions, engineReason: WorkerReason): Promise<Dataset> {
  return loadHere(input, options, { engineReason });
}

async function openInWorkers(
  { input, isLasting }: OpenInput,
  options: WorkerLoad,
  host: WorkerHost,
): Promise<MetricSource> {
  const { signal, transfer = false } = options;
  let hasBegun = false;
  let hasTold = false;
  const onFailure = (reason: WorkerReason): void => {
    if (!hasTold) options.onProblem?.(workerFailed(reason, 'warning'));
    hasTold = true;
  };
  const isAtHand = isLasting && !(transfer && typeof input !== 'string' && !Array.isArray(input));
  const readAgain = (reason: WorkerReason): Promise<MetricSource> => readHere(input, options, reason);
  let crew: Crew | undefined;
  try {
    const { head, pieces } = inputPieces(input, transfer);
    const page: PageMethods = {
      async next() {
        hasBegun = true;
        const { done, value } = await pieces.next();
        if (done === true) return {};
        return value instanceof Moved ? new Moved({ piece: value.value }, value.buffers) : { piece: value };
      },
      progress(progress) {
        if (signal?.aborted !== true) options.onProgress?.(progress);
      },
    };
    crew = await Crew.start(host, page, signal, onFailure);
    const facts = await crew.primary.calls.call('load', requestOf(head, options), signal);
    return new WorkerSource(crew, facts, isAtHand ? readAgain : undefined);
  } catch (error) {
    crew?.end(error);
    if (!(error instanceof WorkerLost)) throw error;
    // Of a stream that a worker has begun to read, the beginning is gone with it.
    if (hasBegun && !isAtHand) throw new CallboardError(workerFailed(error.reason, 'error'));
    if (error.reason !== 'not-copyable') onFailure(error.reason);
    return readAgain(error.reason);
  }
}

function requestOf(head: LoadRequest['head'], options: WorkerLoad): LoadRequest {
  const { timeZone, currency, weekStart, limits, policy, onError } = options;
  const isOfPage = policy?.pseudonymize !== undefined && policy.key === undefined;
  return {
    head,
    options: {
      ...(timeZone !== undefined && { timeZone }),
      ...(currency !== undefined && { currency }),
      ...(weekStart !== undefined && { weekStart }),
      ...(limits !== undefined && { limits }),
      ...(policy !== undefined && { policy }),
      ...(onError !== undefined && { onError }),
    },
    pageKey: isOfPage ? keyOfPage() : undefined,
  };
}
