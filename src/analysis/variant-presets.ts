import {
  genesysSwitches,
  presetNames,
  presetVariant,
  type ServiceLevelVariant,
} from '../metrics/catalog/service-level-presets.js';
import type { Parameters } from './variant-space.js';

/** A preset with the switches that it takes, and the variant that it stands for. */
interface NamedVariant {
  readonly parameters: Parameters;
  readonly variant: ServiceLevelVariant;
}

/** Genesys's switches in every position, the fewest moved from their defaults first. */
const switchings: readonly Parameters[] = Object.entries(genesysSwitches)
  .reduce<readonly Parameters[]>(
    (all, [name, usual]) => all.flatMap((one) => [one, { ...one, [name]: !usual }]),
    [{}],
  )
  .toSorted((a, b) => Object.keys(a).length - Object.keys(b).length);

const named: readonly NamedVariant[] = presetNames.flatMap((preset) => {
  const settings = preset === 'genesys' ? switchings : [{}];
  const variants = settings.map((parameters) => ({
    parameters: { preset, ...parameters },
    variant: presetVariant(preset, parameters),
  }));
  // A switch that another makes void names nothing new.
  const texts = variants.map(({ variant }) => JSON.stringify(variant));
  return variants.filter((_, at) => texts.indexOf(texts[at] as string) === at);
});

/** The vendors' names of a service level's variant, as parameters that ask for the same. */
export function presetsOf(parameters: Parameters): readonly Parameters[] {
  return named
    .filter(({ variant }) =>
      Object.entries(variant).every(
        ([name, value]) => (parameters[name] ?? (name === 'flowOuts' ? false : undefined)) === value,
      ),
    )
    .map((one) => one.parameters);
}
