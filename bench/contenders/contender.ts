import type { Answers } from '../answer.js';
import type { View } from '../questions.js';

/** One way to answer the bench's questions in a page. */
export interface Contender {
  /** From the file's bytes to where the first question can be asked. */
  ingest(bytes: Uint8Array): Promise<void>;
  /** The same as the bytes arrive from a server, which says how many they are; absent where they are needed at once. */
  ingestStream?(stream: ReadableStream<Uint8Array>, length: number): Promise<void>;
  /** The questions of one view, as a dashboard would ask them. */
  ask(view: View): Promise<Answers>;
  /** Throws where it does not run as its name says, after ingest. */
  verify?(): Promise<void>;
  /** Adds the rows of a JSON array. */
  append(bytes: Uint8Array): Promise<void>;
}
