import { compareTexts } from '../../query/compare-texts.js';
import type { Finding, SignalFinding } from './insights-result.js';

type Tested = Extract<Finding, { readonly class: 'tested' }>;
type Described = Exclude<Finding, Tested>;

/**
 * Tested findings before described ones, what changed before what always differs, in each by weight; of one weight by id.
 * A signal of a chart whose metric is told to have changed the same way is part of that.
 */
export function rankFindings(tested: readonly Tested[], others: readonly Described[]): readonly Finding[] {
  const signals = others.filter((one): one is SignalFinding => one.kind === 'signal');
  const told = tested.map((finding): Tested => {
    if (finding.kind !== 'change') return finding;
    const own = signals.filter((signal) => isPart(signal, finding));
    return own.length === 0
      ? finding
      : {
          ...finding,
          folded: [...finding.folded, ...own.map(({ kind, id }) => ({ kind, id, at: null }))],
        };
  });
  const apart = others.filter(
    (one) => one.kind !== 'signal' || !tested.some((finding) => isPart(one, finding)),
  );
  return [...told.toSorted(byRank), ...apart.toSorted(byRank)];
}

function isPart(signal: SignalFinding, finding: Tested): boolean {
  return finding.kind === 'change' && finding.as === signal.as && finding.difference > 0 === signal.above;
}

function byRank(a: Finding, b: Finding): number {
  return order(a) - order(b) || b.weight.value - a.weight.value || compareTexts(a.id, b.id);
}

const described: readonly Finding['kind'][] = ['signal', 'gated-agents', 'bottleneck', 'pareto', 'peaks'];

/** What changed, what differs, then what is described: the new before the usual. */
function order({ kind }: Finding): number {
  return kind === 'difference' ? 1 : described.includes(kind) ? 2 + described.indexOf(kind) : 0;
}
