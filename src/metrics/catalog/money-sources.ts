import type { DataFacts, Variant } from '../define.js';
import { choice, refuseUnknown } from '../parameters.js';
import {
  type AmountName,
  canBeOfContacts,
  type PlacedAmount,
  resolveSource,
  type Source,
  type Spread,
  spreads,
} from './money-amounts.js';

/** `<amount>Source` names where a further amount comes from. */
export type MoneyParameters = Readonly<Record<string, unknown>> & {
  /** Where the first amount comes from. */
  readonly source: Source;
  readonly spread: Spread;
};

type SourceParameter = 'source' | 'revenueSource' | 'salesSource';

/** Where the amounts that a metric reads come from, by its parameters. */
export class MoneySources {
  readonly #names: readonly [AmountName, ...AmountName[]];
  readonly #countsConversations: boolean;
  /** Amounts that contacts may say too, with the parameter that chooses. */
  readonly #chosen: ReadonlyMap<AmountName, SourceParameter>;

  constructor(names: readonly [AmountName, ...AmountName[]], countsConversations: boolean) {
    this.#names = names;
    this.#countsConversations = countsConversations;
    this.#chosen = new Map(
      names
        .filter(canBeOfContacts)
        .map((name, at) => [name, at === 0 ? 'source' : (`${name}Source` as SourceParameter)]),
    );
  }

  /** For data that say none of it. */
  get defaults(): MoneyParameters {
    const further = [...this.#chosen.values()].map((parameter) => [parameter, 'ledger']);
    return { ...Object.fromEntries(further), source: 'ledger', spread: 'none' };
  }

  /** A source that is given is that of all amounts of which nothing else is said. */
  resolve(given: Readonly<Record<string, unknown>>, facts: DataFacts): MoneyParameters {
    refuseUnknown(given, [...this.#chosen.values(), 'spread']);
    const resolved: Record<string, Source> = {};
    for (const [name, parameter] of this.#chosen) {
      const asked = given[parameter] ?? given['source'];
      resolved[parameter] = resolveSource(
        asked === undefined ? {} : { [parameter]: asked },
        parameter,
        name,
        facts,
      );
    }
    const source = resolved['source'] as Source;
    return { ...resolved, source, spread: choice(given, 'spread', spreads, 'none') };
  }

  /** What is usual is not said: amounts of one source, rows of a stretch of time as they are. */
  variant(parameters: MoneyParameters): Variant {
    const sources = [...this.#chosen.values()].map(
      (parameter) => [parameter, parameters[parameter]] as const,
    );
    const isOne = sources.every(([, source]) => source === parameters.source);
    return {
      ...(isOne ? { source: parameters.source } : (Object.fromEntries(sources) as Record<string, Source>)),
      ...(parameters.spread === 'time' && this.reads(parameters, 'ledger') ? { spread: 'time' } : {}),
    };
  }

  amounts(parameters: MoneyParameters): readonly PlacedAmount[] {
    return this.#names.map((name) => {
      const parameter = this.#chosen.get(name);
      return { name, source: parameter === undefined ? 'ledger' : (parameters[parameter] as Source) };
    });
  }

  amount(name: AmountName, parameters: MoneyParameters): PlacedAmount {
    return this.amounts(parameters).find((one) => one.name === name) as PlacedAmount;
  }

  reads(parameters: MoneyParameters, source: Source): boolean {
    if (source === 'contacts' && this.#countsConversations) return true;
    return this.amounts(parameters).some((one) => one.source === source);
  }
}
