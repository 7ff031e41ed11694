import type { ScoresWords } from '../scores-words.js';
import { plural } from './plural.js';

export const scores: ScoresWords = {
  score: 'Score',
  rank: 'Rank',
  band: 'Grade',
  change: 'Change in score',
  interval: '95% interval of the score',
  arithmetic: 'How the score is calculated',
  ofHundred: (score) => `score ${score} of 100`,
  place: (place, all) => plural(all, { one: `rank ${place} of # agent`, other: `rank ${place} of # agents` }),
  shared: (from, to, all) =>
    plural(all, {
      one: `shared rank, ${from} to ${to} of # agent`,
      other: `shared rank, ${from} to ${to} of # agents`,
    }),
  ranksNote: 'Agents whose scores’ intervals overlap share a rank: noise does not rank people.',
  held: 'capped',
  gate: ({ metric, value, floor }) => `${metric}: ${value} misses the floor of ${floor}`,
  cut: (score, cap) => `capped at ${cap} instead of ${score}`,
  observed: 'Observed',
  adjusted: 'Own mix removed: mean + observed − expected',
  shrunk: (peers) =>
    plural(peers, {
      one: 'Sample drawn toward the mean of # peer',
      other: 'Sample drawn toward the mean of # peers',
    }),
  attained: 'Points from floor to target',
  weighted: 'Points × weight ÷ all weights',
  sum: 'Sum',
  weightPresent: 'Weight present',
  scored: (scored, all) =>
    plural(all, {
      one: `${scored.text} of # agent has a score.`,
      other: `${scored.text} of # agents have a score.`,
    }),
  reasons: {
    'no-targets': 'There is no target with a floor to hold it against.',
    volume: 'Volume is shown, not scored: it says how long somebody worked.',
    'no-spread': 'Floor and target are the same, so that nothing lies between them.',
    'too-few-peers': 'The team is too small to have quartiles.',
    'no-direction': 'Neither more nor less of it is better.',
    'no-value': 'There is no value.',
    'too-few': 'The sample is too small to take part.',
    'too-little-weight': 'Less than half of the weight has a value: no score.',
    'no-weight': 'No metric counts for anything: no score.',
  },
  better: 'clearly better',
  worse: 'clearly worse',
  unclear: 'no clear change',
};
