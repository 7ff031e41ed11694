import { isByteSource, isResponse } from '../data/input-kind.js';
import { keyOfPage } from '../data/policy/pseudonyms.js';
import type { ReadProgress } from '../data/pace.js';
import { readColumns } from '../data/read-contact-data.js';
import { WorkerLost, type WorkerReason } from '../engine/worker-lost.js';
import { throwIfAborted } from '../platform.js';
import { CallboardError, type Problem } from '../problem.js';
import { Crew, type WorkerHost } from './crew.js';
import type { Dataset } from './dataset.js';
import { bytesAtHand, type HandedOver, handOver, handOverParted } from './hand-over.js';
import { inputAgain, type Weakly } from './input-again.js';
import { type BytesInput, columnsOf, inputPieces } from './input-pieces.js';
import { loadHere, type LoadOptions } from './load-data.js';
import type { DataInput, MetricSource } from './metric-source.js';
import { openInput, type OpenInput, type SmallInput } from './open-input.js';
import { partedBytes } from './parted-bytes.js';
import type { LoadRequest } from './primary.js';
import { type SecondReading, workerFailed, WorkerSource } from './worker-source.js';

/** How an input is handed to workers, beside what reading it needs. */
export interface WorkerLoad extends LoadOptions {
  /** Bytes are handed over themselves, at once, and are then no longer the page's. */
  readonly transfer?: boolean;
  /** Told at most once that a worker failed; all answers are as they would have been. */
  readonly onProblem?: (problem: Problem) => void;
}

/** Where a source is opened, and what is too little for it. */
export interface OpeningHost extends WorkerHost {
  readonly small: SmallInput;
  /** From how many bytes on two workers read them. */
  readonly partedFrom: number;
  /** By what the page remembers an input once it is read. */
  readonly weakly: <T extends object>(value: T) => Weakly<T>;
}

/** Opens an input in workers, or in this thread where that is better or workers are not to be had. */
export async function openWorkerSource(
  input: DataInput,
  options: WorkerLoad,
  host: OpeningHost,
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
  host: OpeningHost,
): Promise<MetricSource> {
  const { signal, transfer = false } = options;
  let hasTold = false;
  const onFailure = (reason: WorkerReason): void => {
    if (!hasTold) options.onProblem?.(workerFailed(reason, 'warning'));
    hasTold = true;
  };
  // No closure made here may name the input: the crew has one made here, and would keep it.
  const isAtHand = isLasting && !(transfer && bytesAtHand(input) !== undefined);
  let crew: Crew | undefined;
  let handed: HandedOver | undefined;
  try {
    handed = await handedOver(input, options, host);
    crew = await Crew.start(host, { ...handed.page, onFailure }, signal);
    const head = await handed.head();
    await crew.primary.calls.call('load', requestOf(head, options), signal);
    handed.letGo();
    return new WorkerSource(crew, isAtHand ? secondReading(input, options, host) : undefined);
  } catch (error) {
    crew?.end(error);
    if (!(error instanceof WorkerLost)) throw error;
    // Of a stream that a worker has begun to read, the beginning is gone with it.
    if (handed?.hasBegun() === true && !isAtHand)
      throw new CallboardError(workerFailed(error.reason, 'error'));
    onFailure(error.reason);
    return readHere(input, options, error.reason);
  }
}

/** What can stand in for workers that die later. */
function secondReading(input: DataInput, options: WorkerLoad, { weakly }: OpeningHost): SecondReading {
  const again = inputAgain(input, weakly);
  return () => {
    const found = again();
    return found === undefined ? undefined : (reason) => readHere(found, options, reason);
  };
}

async function handedOver(input: DataInput, options: WorkerLoad, host: OpeningHost): Promise<HandedOver> {
  const { transfer = false } = options;
  const onProgress = progressOf(options);
  const bytes = host.workers > 1 ? bytesAtHand(input) : undefined;
  const parted = bytes && partedBytes(bytes, options, host.partedFrom);
  if (parted !== undefined) return handOverParted(parted, transfer, settingsOf(options), onProgress);
  if (!isParsed(input)) return handOver(() => inputPieces(input, transfer), onProgress);
  return handOver(async () => columnsOf(await readColumns(input, { ...options, onProgress })), onProgress);
}

/** Made apart from the input, which a closure beside one that names it would keep: workers may tell of it to the end. */
function progressOf({ signal, onProgress }: WorkerLoad): (progress: ReadProgress) => void {
  return (progress) => {
    if (signal?.aborted !== true) onProgress?.(progress);
  };
}

/** Whether an input is read here, into columns: rows may be anything of the page's, which no copy would be true to. */
function isParsed(input: DataInput): input is Exclude<DataInput, BytesInput> {
  if (typeof input !== 'object' || input === null) return false;
  return bytesAtHand(input) === undefined && !isByteSource(input) && !isResponse(input);
}

function requestOf(head: LoadRequest['head'], options: WorkerLoad): LoadRequest {
  const { policy, onError } = options;
  const isOfPage = policy?.pseudonymize !== undefined && policy.key === undefined;
  return {
    head,
    options: { ...settingsOf(options), ...(onError !== undefined && { onError }) },
    pageKey: isOfPage ? keyOfPage() : undefined,
  };
}

function settingsOf({ timeZone, currency, weekStart, limits, policy }: LoadOptions): LoadRequest['options'] {
  return {
    ...(timeZone !== undefined && { timeZone }),
    ...(currency !== undefined && { currency }),
    ...(weekStart !== undefined && { weekStart }),
    ...(limits !== undefined && { limits }),
    ...(policy !== undefined && { policy }),
  };
}
