import { execute, type PlanData } from '../query/execute.js';
import { SharedPasses } from './shared-passes.js';

/** Runs plans over one data set in this thread: what is asked in one turn of the event loop in one pass. */
export class LocalEngine extends SharedPasses {
  constructor(data: PlanData) {
    super((plans, signal) => execute(data, plans, { signal }));
  }
}
