import { every } from '../combine-tests.js';
import { flagUnknown, outbound } from '../populations.js';
import { flagRate } from './flag-rate.js';

/** Outbound attempts that reached the person meant / outbound attempts of which it is known. */
export const rightPartyContactRate = flagRate({
  id: 'right-party-contact-rate',
  better: 'higher',
  counts: 'leg',
  fields: ['rightParty'],
  flag: 'rightParty',
  of: outbound,
  leftOut: { 'no-flag': every(outbound, flagUnknown('rightParty')) },
  empty: 'no-attempts',
});
