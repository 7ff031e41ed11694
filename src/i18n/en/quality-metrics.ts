import type { Locale } from '../locale.js';
import type { Quantity } from '../plural.js';
import { plural } from './plural.js';

const evaluations = (n: Quantity): string => plural(n, { one: '# evaluation', other: '# evaluations' });
const responses = (n: Quantity): string => plural(n, { one: '# response', other: '# responses' });

/** The metrics of how well agents work. */
export const qualityMetrics: Pick<
  Locale['metrics'],
  'quality-score' | 'communication-quality' | 'agent-expertise' | 'first-call-close-rate'
> = {
  'quality-score': {
    name: 'QA score',
    short: 'QA',
    definition:
      'Of the points that were possible in quality evaluations, the share that agents earned; criteria that did not apply are left out.',
    formula: 'points earned ÷ points possible',
    numerator: () => 'points earned',
    denominator: () => 'points possible',
    sample: evaluations,
  },
  'communication-quality': {
    name: 'Communication quality',
    short: 'Communication',
    definition:
      'Of the points that were possible in evaluations for understanding, tone, accuracy and professionalism, the share that agents earned.',
    formula: 'points earned for communication ÷ points possible for it',
    numerator: () => 'points earned for communication',
    denominator: () => 'points possible for it',
    sample: evaluations,
  },
  'agent-expertise': {
    name: 'Agent expertise',
    short: 'Expertise',
    definition:
      'How well agents know their trade: the weighted mean of their training results, of accuracy in evaluations and of first-contact resolution. What the data lack drops out.',
    formula: 'weighted mean of training results, accuracy and first-contact resolution',
    numerator: null,
    denominator: null,
    sample: (n) => plural(n, { one: '# observation', other: '# observations' }),
    components: {
      training: 'training results',
      accuracy: 'accuracy in evaluations',
      fcr: 'first-contact resolution',
    },
  },
  'first-call-close-rate': {
    name: 'First-call close rate',
    short: 'FCCR',
    definition:
      'Of the answered conversations where this is recorded, the share that was closed on the first contact.',
    formula: 'closed on the first contact ÷ answered conversations where this is recorded',
    numerator: () => 'closed on the first contact',
    denominator: () => 'answered conversations where this is recorded',
    sample: (n) => plural(n, { one: '# answered conversation', other: '# answered conversations' }),
  },
};

/** The metrics of what agents say themselves. */
export const staffMetrics: Pick<Locale['metrics'], 'agent-satisfaction' | 'agent-nps'> = {
  'agent-satisfaction': {
    name: 'Agent satisfaction',
    short: 'Agent sat.',
    definition: 'The mean of the scores that agents gave in staff surveys, on the scale of the data.',
    formula: 'sum of the scores of staff ÷ their responses',
    numerator: () => 'sum of the scores of staff',
    denominator: () => 'responses of staff',
    sample: responses,
  },
  'agent-nps': {
    name: 'Agent net promoter score',
    short: 'eNPS',
    definition:
      'Of 100 agents who answered, how many more would recommend working here (9–10) than would not (0–6): from −100 to +100.',
    formula: '100 × (promoters − detractors) ÷ responses of staff',
    numerator: () => 'promoters − detractors',
    denominator: () => 'responses of staff',
    sample: responses,
  },
};
