import type { CodeColumn, Column, NumberColumn } from '../column.js';
import type { ContactField } from '../contact-schema.js';
import type { PartField } from '../part-schema.js';
import type { Dictionary } from '../dictionary.js';
import type { TextList } from '../text-column.js';
import type { TimeReader } from '../time-reader.js';
import { BooleanBuilder } from './boolean-builder.js';
import type { CodeBuilder } from './code-builder.js';
import { CurrencyBuilder, type CurrencyUse } from './currency-builder.js';
import { DimensionBuilder } from './dimension-builder.js';
import { DirectionBuilder } from './direction-builder.js';
import { EndBuilder } from './end-builder.js';
import { type FieldBuilder, GatheredField, type Reading } from './field-builder.js';
import { MoneyBuilder } from './money-builder.js';
import { NumberBuilder } from './number-builder.js';
import { OutcomeBuilder } from './outcome-builder.js';
import { PortionBuilder } from './portion-builder.js';
import { ScoreBuilder } from './score-builder.js';
import { TextBuilder } from './text-builder.js';
import { StartBuilder, TimeBuilder } from './time-builder.js';

/** What the rows read before are to their fields' builders. */
export interface Before {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
  readonly currencyUses: ReadonlyMap<string, CurrencyUse>;
  /** Dimensions that were left out for having too many values. */
  readonly overfull: ReadonlySet<string>;
}

/** The builder that a field's kind asks for. Fields that it depends on must be in `made`. */
export function makeBuilder(
  field: ContactField | PartField,
  order: number,
  reading: Reading,
  before: Before,
  time: TimeReader,
  made: ReadonlyMap<string, FieldBuilder>,
): FieldBuilder {
  const { name } = field;
  const { rows } = before;
  const column = before.columns.get(name);
  const codes = { rows, column: column as CodeColumn | undefined, dictionary: before.dictionaries.get(name) };
  const numbers = { rows, column: column as NumberColumn | undefined };
  switch (field.kind) {
    case 'text':
      return new TextBuilder(
        name,
        order,
        reading,
        { rows, column: column as TextList | undefined },
        field.integers === true,
      );
    case 'time':
      return field.required === true
        ? new StartBuilder(name, order, reading, numbers)
        : new TimeBuilder(name, order, reading, numbers, time, field.notBefore !== undefined);
    case 'dimension':
      return new DimensionBuilder(name, order, reading, codes, field, before.overfull.has(name));
    case 'direction':
      return new DirectionBuilder(name, order, reading, codes, field);
    case 'outcome-boolean':
      return new GatheredField(name, order, reading);
    case 'outcome':
      return new OutcomeBuilder(
        name,
        order,
        reading,
        codes,
        field,
        made.get('direction') as CodeBuilder,
        made.get(field.from) as GatheredField,
      );
    case 'boolean':
      return new BooleanBuilder(
        name,
        order,
        reading,
        codes,
        field.only === undefined ? undefined : (made.get('outcome') as CodeBuilder),
      );
    case 'number':
      return new NumberBuilder(name, order, reading, numbers, field);
    case 'score': {
      const { min, max } = reading.settings.scales[field.scale];
      return new NumberBuilder(name, order, reading, numbers, {
        factor: field.factor,
        least: min,
        most: max,
      });
    }
    case 'end':
      return new EndBuilder(
        name,
        order,
        reading,
        numbers,
        made.get('from') as TimeBuilder,
        made.get(field.length) as NumberBuilder,
      );
    case 'scaled-score':
      return new ScoreBuilder(name, order, reading, numbers, field, (of) => made.get(of) as FieldBuilder);
    case 'portion':
      return new PortionBuilder(name, order, reading, numbers, field, made.get(field.of) as FieldBuilder);
    case 'currency':
      return new CurrencyBuilder(name, order, reading, codes, before.currencyUses);
    case 'money': {
      const currency = made.get('currency') as CurrencyBuilder;
      const builder = new MoneyBuilder(name, order, reading, numbers, field, currency);
      currency.governs(builder);
      return builder;
    }
  }
}
