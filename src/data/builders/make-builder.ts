import { Cells, type Keeping } from '../cells.js';
import type { CodeColumn, Column, NumberColumn } from '../column.js';
import type { Scales } from '../contact-data.js';
import type { ContactField } from '../contact-schema.js';
import type { PartField } from '../part-schema.js';
import type { Dictionary } from '../dictionary.js';
import type { TextList } from '../text-column.js';
import type { TimeReader } from '../time-reader.js';
import { BooleanBuilder } from './boolean-builder.js';
import { type CodeBuilder, dictionaryBefore } from './code-builder.js';
import { CurrencyBuilder, type CurrencyUse } from './currency-builder.js';
import { cellDictionary, DimensionBuilder } from './dimension-builder.js';
import { DirectionBuilder } from './direction-builder.js';
import { EndBuilder } from './end-builder.js';
import { type FieldBuilder, GatheredField, type Reading } from './field-builder.js';
import { NumberBuilder } from './number-builder.js';
import { OutcomeBuilder } from './outcome-builder.js';
import { PortionBuilder } from './portion-builder.js';
import { ScaleBuilder } from './scale-builder.js';
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

/**
 * The builder that a field's kind asks for. Fields that it depends on must be in `made`. `scales` are those of the data
 * set as far as they are known: those that only the end tells are asked for then.
 */
export function makeBuilder(
  field: ContactField | PartField,
  order: number,
  reading: Reading,
  before: Before,
  time: TimeReader,
  made: ReadonlyMap<string, FieldBuilder>,
  scales: Scales,
): FieldBuilder {
  const { name } = field;
  const { rows } = before;
  const column = before.columns.get(name);
  const codes = { rows, column: column as CodeColumn | undefined, dictionary: before.dictionaries.get(name) };
  const numbers = { rows, column: column as NumberColumn | undefined };
  const cells = (keeping: Keeping, integers = false, dictionary?: Dictionary): Cells =>
    new Cells(name, reading.block, keeping, integers, dictionary);
  switch (field.kind) {
    case 'text':
      return new TextBuilder(cells('texts', field.integers === true), order, reading, {
        rows,
        column: column as TextList | undefined,
      });
    case 'time':
      return field.required === true
        ? new StartBuilder(cells('times'), order, reading, numbers)
        : new TimeBuilder(cells('times'), order, reading, numbers, time, field.notBefore !== undefined);
    case 'dimension': {
      const dictionary = cellDictionary(field, codes);
      const own = cells('codes', field.integers === true, dictionary);
      return new DimensionBuilder(own, order, reading, codes, field, before.overfull.has(name));
    }
    case 'direction':
      return new DirectionBuilder(cells('codes'), order, reading, codes, field);
    case 'outcome-boolean':
      return new GatheredField(cells('kind'), order, reading);
    case 'outcome':
      return new OutcomeBuilder(
        cells('codes'),
        order,
        reading,
        codes,
        field,
        made.get('direction') as CodeBuilder,
        made.get(field.from) as GatheredField,
      );
    case 'boolean':
      return new BooleanBuilder(
        cells('kind'),
        order,
        reading,
        codes,
        field.only === undefined ? undefined : (made.get('outcome') as CodeBuilder),
      );
    case 'number':
      return new NumberBuilder(cells('kind'), order, reading, numbers, field);
    case 'score':
      return new ScaleBuilder(cells('kind'), order, reading, numbers, field);
    case 'end':
      return new EndBuilder(
        cells('kind'),
        order,
        reading,
        numbers,
        made.get('from') as TimeBuilder,
        made.get(field.length) as NumberBuilder,
      );
    case 'scaled-score':
      return new ScoreBuilder(
        cells('kind'),
        order,
        reading,
        numbers,
        field,
        scales,
        (of) => made.get(of) as FieldBuilder,
      );
    case 'portion': {
      const whole = made.get(field.of) as FieldBuilder;
      return new PortionBuilder(cells('kind'), order, reading, numbers, field, whole);
    }
    case 'currency': {
      const own = cells('codes', false, dictionaryBefore(codes));
      return new CurrencyBuilder(own, order, reading, codes, before.currencyUses);
    }
    case 'money': {
      const currency = made.get('currency') as CurrencyBuilder;
      const builder = new NumberBuilder(cells('kind'), order, reading, numbers, field);
      currency.governs(builder);
      return builder;
    }
  }
}
