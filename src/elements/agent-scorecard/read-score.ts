import { checkScoreSettings, type ScoreSettings } from '../../analysis/scorecard/scorecard-options.js';
import type { Attributes } from '../attributes.js';
import type { CbAgentScorecard } from './agent-scorecard.js';

type Written = Pick<
  CbAgentScorecard,
  'targets' | 'weights' | 'minSample' | 'gates' | 'gateCap' | 'bands' | 'peers' | 'adjustFor'
>;

/** How the page wants agents scored; what cannot be meant is refused and left out. */
export function readScore(
  attributes: Attributes,
  { targets, weights, minSample, gates, gateCap, bands, peers }: Omit<Written, 'adjustFor'>,
): ScoreSettings {
  const isTeam = typeof targets === 'string' && targets.trim() === 'team';
  const read: Readonly<Record<keyof typeof names, unknown>> = {
    targets: isTeam ? 'team' : attributes.object('targets', targets),
    weights: attributes.object('weights', weights),
    minSample: attributes.object('min-sample', minSample),
    gates: readNames(attributes, 'gates', gates),
    gateCap: attributes.number('gate-cap', gateCap),
    bands: attributes.list('bands', bands),
    peers: attributes.oneOf('peers', peers, ['team', 'all']),
  };
  const settings = Object.entries(read).filter(([name, value]) => {
    if (value === undefined) return false;
    const isRight = isMeant({ [name]: value });
    if (!isRight) attributes.refuse(names[name as keyof typeof names], JSON.stringify(value));
    return isRight;
  });
  return Object.fromEntries(settings);
}

/** Dimensions with commas or spaces between, or a list. */
export function readNames(
  attributes: Attributes,
  attribute: string,
  value: unknown,
): readonly string[] | undefined {
  const list = Array.isArray(value)
    ? (value as readonly unknown[])
    : attributes.text(attribute, value)?.split(/[\s,]+/);
  if (list === undefined) return undefined;
  return list.every((name): name is string => typeof name === 'string' && name !== '')
    ? list
    : attributes.refuse(attribute, value);
}

const names = {
  targets: 'targets',
  weights: 'weights',
  minSample: 'min-sample',
  gates: 'gates',
  gateCap: 'gate-cap',
  bands: 'bands',
  peers: 'peers',
} as const;

/** What throws for a programmer is a problem of the page here; members may be of any form. */
function isMeant(settings: object): boolean {
  try {
    checkScoreSettings(settings as ScoreSettings);
    return true;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false;
    throw error;
  }
}
