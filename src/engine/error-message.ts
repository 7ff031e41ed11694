import { abortError } from '../platform.js';
import { CallboardError, type Problem } from '../problem.js';
import { WorkerLost, type WorkerReason } from './worker-lost.js';

/** An error as data: what a copy of an `Error` keeps of its class is not enough to tell misuse from bad data. */
export type ErrorMessage =
  | { readonly kind: 'callboard'; readonly problem: Problem }
  | { readonly kind: 'abort' }
  | { readonly kind: 'lost'; readonly reason: WorkerReason }
  | { readonly kind: 'type' | 'range' | 'other'; readonly message: string };

export function errorMessage(error: unknown): ErrorMessage {
  if (error instanceof CallboardError) return { kind: 'callboard', problem: error.problem };
  if (!(error instanceof Error)) return { kind: 'other', message: String(error) };
  if (error.name === 'AbortError') return { kind: 'abort' };
  if (error instanceof WorkerLost) return { kind: 'lost', reason: error.reason };
  const kind = error instanceof TypeError ? 'type' : error instanceof RangeError ? 'range' : 'other';
  return { kind, message: error.message };
}

/** The error again, of the class that it was of. */
export function errorFrom(message: ErrorMessage): unknown {
  if (message.kind === 'callboard') return new CallboardError(message.problem);
  if (message.kind === 'abort') return abortError();
  if (message.kind === 'lost') return new WorkerLost(message.reason);
  if (message.kind === 'type') return new TypeError(message.message);
  return message.kind === 'range' ? new RangeError(message.message) : new Error(message.message);
}
