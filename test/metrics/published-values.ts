import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../../../shared/data/reference/published.json', import.meta.url));

export interface PublishedValues {
  readonly wilson_95: {
    readonly rows: readonly {
      readonly x: number;
      readonly n: number;
      readonly low: number;
      readonly high: number;
    }[];
  };
  readonly nps_margin: {
    readonly value: {
      readonly n: number;
      readonly nps: number;
      readonly var: number;
      readonly se: number;
      readonly moe95: number;
    };
  };
}

/** The published reference values, or undefined where the shared data are absent. */
export const published: PublishedValues | undefined = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as PublishedValues)
  : undefined;

/** For `test(…, {skip})`: says so where the file is absent. */
export const skipUnpublished: string | false =
  published === undefined && `no published reference values: ${path}`;
