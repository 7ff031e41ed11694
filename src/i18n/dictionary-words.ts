import type { TablePart } from '../data/part-tables.js';
import type { Chapter } from '../metrics/catalog/ids.js';
import type { PresetName } from '../metrics/catalog/service-level-presets.js';
import type { Better, Counted, MetricDefinition, TargetLength, Unit } from '../metrics/define.js';
import type { Quantity } from './plural.js';

/** A part of the data: those that can be asked, and those that only say something of them. */
export type PartName = TablePart | 'agents' | 'events';

/** Every text of the dictionary of metrics. Phrases begin with a capital, as they stand by themselves. */
export interface DictionaryWords {
  readonly heading: string;
  readonly metrics: (metrics: Quantity) => string;
  /** How many of all metrics a search or a filter has left. */
  readonly found: (found: Quantity, all: Quantity) => string;
  /** Sentences of the summary. */
  readonly size: (metrics: Quantity) => string;
  readonly answerable: (answerable: Quantity, all: Quantity) => string;
  /** The field to find metrics in. */
  readonly search: string;
  readonly noMatch: (text: string) => string;
  /** The box that leaves out what the data cannot answer. */
  readonly onlyAnswerable: string;
  /** A sentence: the box leaves nothing. */
  readonly noneAnswerable: string;
  readonly chapters: Readonly<Record<Chapter, string>>;
  readonly parts: Readonly<Record<PartName, string>>;
  /** What stands before each line of an entry, and over the columns of the exported table. */
  readonly labels: {
    readonly metric: string;
    readonly id: string;
    readonly short: string;
    readonly chapter: string;
    readonly definition: string;
    readonly formula: string;
    readonly unit: string;
    readonly better: string;
    readonly counts: string;
    readonly interval: string;
    readonly sample: string;
    readonly target: string;
    readonly needs: string;
    /** Whether the data at hand can answer it. */
    readonly here: string;
    readonly parameters: string;
  };
  readonly units: Readonly<Record<Unit, string>>;
  readonly better: Readonly<Record<Better, string>>;
  /** What n counts. */
  readonly counts: Readonly<Record<Counted, string>>;
  readonly interval: Readonly<Record<MetricDefinition['interval'], string>>;
  /** The smallest sample that is judged by a target. */
  readonly leastSample: (least: Quantity) => string;
  /** A target that holds for a stretch of time of one length. */
  readonly targetFor: Readonly<Record<TargetLength, (target: string) => string>>;
  /** A field with the name that it has in the data: `Wait in queue (queueSeconds)`. */
  readonly field: (name: string, code: string) => string;
  /** Fields of one part of the data: `Contacts: Outcome (outcome), …`. */
  readonly fieldsOf: (part: string, fields: string) => string;
  /** Fields that it reads where there are any, and can do without. */
  readonly ifThere: (fields: string) => string;
  /** Beside a name: the data can answer it, or lack something. */
  readonly available: string;
  readonly lacking: string;
  /** The same as whole sentences. */
  readonly canAnswer: string;
  readonly lacks: (fields: string) => string;
  /** Tables of an entry: their captions and columns. */
  readonly parameters: string;
  readonly parameter: string;
  readonly usual: string;
  readonly choices: string;
  /** The value of a parameter that is not set. */
  readonly notSet: string;
  readonly variants: string;
  readonly variant: string;
  /** Beside the variant that nothing asked for gives. */
  readonly isUsual: string;
  /** A definition that a vendor's system uses. */
  readonly presets: Readonly<Record<PresetName, string>>;
  /** What the keys do, for whoever comes to the list by keyboard. */
  readonly keys: string;
}
