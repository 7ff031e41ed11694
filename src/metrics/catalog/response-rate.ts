import type { Measure, Test } from '../../query/plan.js';
import { every, some } from '../combine-tests.js';
import { type DataFacts, defineMetric } from '../define.js';
import { proportion } from '../formulas/proportion.js';
import { countOf } from '../measures.js';
import { allChannels, checkedSeconds, refuseUnknown } from '../parameters.js';
import { answered, inboundOutcomeUnknown, known, offered, onChannels, wholeMs } from '../populations.js';

export type ResponseRateParameters = {
  /** Null: however long it took. */
  readonly thresholdSeconds: number | null;
  readonly channels: readonly string[];
};

/**
 * Offered legs first answered within the threshold / offered. Who was not answered was not responded to; who was, and
 * nobody knows how soon, is left out, and so is who came so late that the data end before the threshold.
 */
export const responseRate = defineMetric<ResponseRateParameters>({
  id: 'response-rate',
  unit: 'ratio',
  better: 'higher',
  counts: 'leg',
  fields: ['outcome'],
  variantFields: (p) => (p.thresholdSeconds === null ? [] : timings(p.channels).map(({ field }) => field)),
  parameters: { thresholdSeconds: 30, channels: ['voice'] },
  resolve: (parameters, facts) => {
    refuseUnknown(parameters, ['thresholdSeconds', 'channels']);
    const { thresholdSeconds = 30 } = parameters;
    return {
      thresholdSeconds:
        thresholdSeconds === null ? null : checkedSeconds(thresholdSeconds, 'thresholdSeconds'),
      channels: allChannels(parameters, facts),
    };
  },
  variantOf: ({ thresholdSeconds, channels }) => ({
    ...(thresholdSeconds === null ? {} : { thresholdSeconds }),
    channels,
  }),
  interval: 'wilson',
  minSample: 30,
  emptyReason: () => 'no-offered',
  needs: ({ thresholdSeconds, channels }, facts): Readonly<Record<string, Measure>> => {
    const here = onChannels(channels);
    const unknown = countOf(every(here, inboundOutcomeUnknown));
    if (thresholdSeconds === null) {
      const of = countOf(every(here, offered));
      return { met: countOf(every(here, answered)), of, used: of, 'excluded:no-outcome': unknown };
    }
    const inTime = arrivedInTime(thresholdSeconds, facts);
    const timed = some(...timings(channels).map(({ where, field }) => every(where, known(field))));
    const untimed = every(answered, { not: timed });
    const below = wholeMs(thresholdSeconds) + 1;
    const met = some(...timings(channels).map(({ where, field }) => every(where, { field, below })));
    const of = countOf(every(here, inTime, offered, { not: untimed }));
    return {
      met: countOf(every(here, inTime, answered, met)),
      of,
      used: of,
      'excluded:no-outcome': unknown,
      'excluded:no-first-response': countOf(every(here, inTime, untimed)),
      'excluded:too-recent': countOf(every(here, offered, { not: inTime })),
    };
  },
  formula: proportion('met', 'of'),
});

/** Whose first response is told by which field: of calls it is the answer. */
function timings(channels: readonly string[]): readonly { readonly where: Test; readonly field: string }[] {
  const written = channels.filter((channel) => channel !== 'voice');
  return [
    ...(channels.includes('voice') ? [{ where: onChannels(['voice']), field: 'queueSeconds' }] : []),
    ...(written.length > 0 ? [{ where: onChannels(written), field: 'firstResponseSeconds' }] : []),
  ];
}

/** Whether a contact had the whole threshold to be answered in before the data end. */
function arrivedInTime(thresholdSeconds: number, { endsAt }: DataFacts): Test {
  return endsAt === null
    ? known('startedAt')
    : { field: 'startedAt', below: endsAt - wholeMs(thresholdSeconds) + 1 };
}
