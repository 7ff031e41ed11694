import type { DataFacts } from '../define.js';
import type { ParameterName } from '../parameter-names.js';
import {
  channels,
  checkedSeconds,
  choice,
  type CountingUnit,
  countingUnit,
  flag,
  refuseUnknown,
  seconds,
  show,
} from '../parameters.js';
import {
  genesysSwitches,
  presetOf,
  presetVariant,
  readSwitches,
  type GenesysSwitches,
  type PresetName,
} from './service-level-presets.js';
import { baseNames, successNames, type BaseName, type SuccessName } from './service-level-variants.js';

export type ServiceLevelParameters = Partial<GenesysSwitches> & {
  /** A conversation is answered if any leg was, and has waited as long as its first leg in a queue. */
  readonly unit: CountingUnit;
  readonly preset: PresetName | null;
  readonly success: SuccessName;
  readonly of: BaseName;
  /** Adds flow-outs to a denominator that is made of answered contacts. */
  readonly flowOuts: boolean;
  /** One for all channels, or one for each of them. A wait equal to it is within. */
  readonly thresholdSeconds: number | Readonly<Record<string, number>>;
  /** 0 turns the rule off. */
  readonly shortAbandonSeconds: number;
  readonly channels: readonly string[];
};

const defaultThreshold = 20;

const names: readonly ParameterName[] = [
  'unit',
  'preset',
  'success',
  'of',
  'flowOuts',
  'thresholdSeconds',
  'shortAbandonSeconds',
  'channels',
  ...(Object.keys(genesysSwitches) as readonly (keyof GenesysSwitches)[]),
];

export function resolveServiceLevel(
  parameters: Readonly<Record<string, unknown>>,
  facts: DataFacts,
): ServiceLevelParameters {
  refuseUnknown(parameters, names);
  const preset = presetOf(parameters);
  const fixed = preset === null ? undefined : presetVariant(preset, parameters);
  const list = channels(parameters, facts);
  return {
    unit: countingUnit(parameters),
    preset,
    success: choice(parameters, 'success', successNames, fixed?.success ?? 'answered'),
    of: choice(parameters, 'of', baseNames, fixed?.of ?? 'offered'),
    flowOuts: flag(parameters, 'flowOuts', fixed?.flowOuts ?? false),
    thresholdSeconds: threshold(parameters, list),
    shortAbandonSeconds: seconds(parameters, 'shortAbandonSeconds', 5),
    channels: list,
    ...(preset === 'genesys' ? readSwitches(parameters) : {}),
  };
}

/**
 * A number, or a map with a number for every channel that is read: those it does not name have the default. It may name
 * others unless the channels were named as well: then a stranger among them is a slip, and throws.
 */
function threshold(
  parameters: Readonly<Record<string, unknown>>,
  list: readonly string[],
): number | Readonly<Record<string, number>> {
  const given = parameters['thresholdSeconds'];
  if (given === undefined) return defaultThreshold;
  if (typeof given !== 'object' || given === null) return checkedSeconds(given, 'thresholdSeconds');
  if (Array.isArray(given)) throw new TypeError(`thresholdSeconds is not a number or a map: ${show(given)}`);
  const map = new Map<string, number>();
  for (const [channel, value] of Object.entries(given)) {
    map.set(channel, checkedSeconds(value, `thresholdSeconds of ${channel}`));
    if (Array.isArray(parameters['channels']) && !list.includes(channel)) {
      throw new RangeError(`threshold for a channel that is not read: ${channel}`);
    }
  }
  const filled: Record<string, number> = Object.create(null) as Record<string, number>;
  for (const channel of list) filled[channel] = map.get(channel) ?? defaultThreshold;
  return filled;
}
