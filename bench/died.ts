/** A contender could not go on: its page crashed, gave no answer in time, or threw. Said in the report, not the end of a run. */
export class Died extends Error {
  override name = 'Died';
}

/** Waits for a page's work; where that fails, says of the contender what it was about. */
export async function during<Result>(doing: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new Died(`${doing}: ${whatHappened(error)}`, { cause: error });
  }
}

function whatHappened(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message.includes('crashed')) return 'its page crashed';
  if (error.message.includes('has been closed')) return 'its browser ended, or was ended after ten minutes';
  // The first line is the page's; the rest is where in the page's script.
  return error.message.replace(/^page\.evaluate: /, '').split('\n', 1)[0]!;
}
