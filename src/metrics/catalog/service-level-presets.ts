import { choice, flag, show } from '../parameters.js';
import type { BaseName, SuccessName } from './service-level-variants.js';

/** What fixes a variant. */
export interface ServiceLevelVariant {
  readonly success: SuccessName;
  readonly of: BaseName;
  readonly flowOuts: boolean;
  readonly thresholdSeconds?: number;
}

/** Variants as vendors document them. */
const presets = {
  // Contacts removed from the queue within the time, over all that entered it.
  'amazon-connect': { success: 'removed', of: 'offered', flowOuts: false },
  'cisco-ignored': { success: 'answered', of: 'offered-less-early', flowOuts: false },
  'cisco-positive': { success: 'answered-or-early-abandoned', of: 'offered', flowOuts: false },
  'cisco-negative': { success: 'answered', of: 'offered', flowOuts: false },
  'talkdesk-live': { success: 'answered', of: 'offered-less-short', flowOuts: false },
  'huawei-20s': { success: 'answered', of: 'answered', flowOuts: false, thresholdSeconds: 20 },
} as const satisfies Record<string, ServiceLevelVariant>;

export const presetNames = [...(Object.keys(presets) as (keyof typeof presets)[]), 'genesys'] as const;
export type PresetName = (typeof presetNames)[number];

/** The three switches of Genesys Cloud's "Service Level Calculation Options", with their defaults. */
export const genesysSwitches = {
  includeAbandons: true,
  includeShortAbandons: true,
  includeFlowOuts: false,
} as const;
export type GenesysSwitches = { readonly [name in keyof typeof genesysSwitches]: boolean };

/** The preset asked for, or null; throws for a name that is none, and for Genesys's switches without it. */
export function presetOf(parameters: Readonly<Record<string, unknown>>): PresetName | null {
  const name = parameters['preset'] ?? null;
  const preset = name === null ? null : choice<PresetName>(parameters, 'preset', presetNames, 'genesys');
  if (preset !== 'genesys') {
    for (const word of Object.keys(genesysSwitches)) {
      if (parameters[word] !== undefined) throw new RangeError(`parameter of preset genesys only: ${word}`);
    }
  }
  return preset;
}

export function readSwitches(parameters: Readonly<Record<string, unknown>>): GenesysSwitches {
  return {
    includeAbandons: flag(parameters, 'includeAbandons', genesysSwitches.includeAbandons),
    includeShortAbandons: flag(parameters, 'includeShortAbandons', genesysSwitches.includeShortAbandons),
    includeFlowOuts: flag(parameters, 'includeFlowOuts', genesysSwitches.includeFlowOuts),
  };
}

/** What a preset fixes. A parameter that says otherwise is a contradiction, and throws. */
export function presetVariant(
  preset: PresetName,
  parameters: Readonly<Record<string, unknown>>,
): ServiceLevelVariant {
  const variant = preset === 'genesys' ? genesysVariant(readSwitches(parameters)) : presets[preset];
  for (const [name, value] of Object.entries(variant)) {
    const given = parameters[name];
    if (given !== undefined && given !== value) {
      throw new RangeError(`${name} is fixed by preset ${preset}: ${show(given)}`);
    }
  }
  return variant;
}

/** Answered within the time / answered + abandoned, where the switches take abandons out again or add flow-outs. */
function genesysVariant(switches: GenesysSwitches): ServiceLevelVariant {
  const of = !switches.includeAbandons
    ? 'answered'
    : switches.includeShortAbandons
      ? 'answered-and-abandoned'
      : 'answered-and-long-abandoned';
  return { success: 'answered', of, flowOuts: switches.includeFlowOuts };
}
