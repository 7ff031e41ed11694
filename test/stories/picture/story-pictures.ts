import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { coarseDifference, fineDifference, markedDifference, type Difference } from './compare.js';
import { decodePng, halved, stepped, type Raster } from './raster.js';
import { notesOf, smallPng } from './small-png.js';

interface Folders {
  /** Where the accepted pictures are kept. */
  readonly kept: string;
  /** Where what is otherwise is written, for whoever looks at it. */
  readonly found: string;
}

/** How many stories were found in order by which comparison. */
export interface Judged {
  /** The browser drew the very bytes that it drew when the picture was accepted. */
  same: number;
  fine: number;
  /** The accepted picture is of another browser. */
  coarse: number;
  /** Accepted now. */
  taken: number;
}

/**
 * The accepted pictures of stories: half as large as they were taken, in steps of colour, with a note of the browser and
 * of the bytes that it drew. On that browser these are the same again as a rule, and nothing has to be decoded.
 */
export class StoryPictures {
  readonly #folders: Folders;
  readonly #drawnBy: string;
  readonly #accepts: boolean;
  readonly judged: Judged = { same: 0, fine: 0, coarse: 0, taken: 0 };

  /** `drawnBy`: by `drawnBy()`. `accepts`: what is otherwise is kept from now on, instead of being a fault. */
  constructor(folders: Folders, drawnBy: string, accepts: boolean) {
    this.#folders = folders;
    this.#drawnBy = drawnBy;
    this.#accepts = accepts;
  }

  /** What is wrong with how a story looks; `taken` is a PNG as the browser made it. */
  judge(id: string, taken: Buffer): string[] {
    const file = `${this.#folders.kept}/${id}.png`;
    const drawn = createHash('sha256').update(taken).digest('hex');
    const kept = existsSync(file) ? readFileSync(file) : undefined;
    const notes: Partial<Record<string, string>> = kept ? notesOf(kept) : {};
    const isOwn = notes.browser === this.#drawnBy;
    if (isOwn && notes.drawn === drawn) {
      this.judged.same++;
      return [];
    }
    const actual = halved(decodePng(taken));
    const accept = (): string[] => {
      mkdirSync(this.#folders.kept, { recursive: true });
      writeFileSync(file, smallPng(stepped(actual), { browser: this.#drawnBy, drawn }));
      this.judged.taken++;
      return [];
    };
    if (kept === undefined || (!isOwn && this.#accepts)) {
      return this.#accepts ? accept() : [`has no accepted picture; ${toAccept(id)}`];
    }
    const expected = decodePng(kept);
    const fault = differenceIn(expected, actual, isOwn);
    if (fault !== undefined && this.#accepts) return accept();
    if (fault === undefined) {
      this.judged[isOwn ? 'fine' : 'coarse']++;
      return [];
    }
    mkdirSync(this.#folders.found, { recursive: true });
    const found = `${this.#folders.found}/${id}`;
    writeFileSync(`${found}.png`, taken);
    if (isSameSize(expected, actual)) {
      writeFileSync(`${found}.difference.png`, smallPng(markedDifference(expected, actual)));
    }
    return [`looks otherwise: ${fault} (now: ${found}.png, accepted: ${file}); ${toAccept(id)}`];
  }

  /** A fault for each accepted picture that is of no story; removed where what is otherwise is accepted. */
  orphans(ids: ReadonlySet<string>): string[] {
    const { kept } = this.#folders;
    const files = existsSync(kept) ? readdirSync(kept).filter((file) => file.endsWith('.png')) : [];
    const lost = files.filter((file) => !ids.has(file.slice(0, -'.png'.length)));
    if (this.#accepts) for (const file of lost) rmSync(`${kept}/${file}`);
    return this.#accepts ? [] : lost.map((file) => `${kept}/${file} is of no story; remove it`);
  }
}

/** What has to be the same for the same bytes: `156 linux x64`. `version` as a browser tells it: `156.0.8078.79`. */
export function drawnBy(version: string): string {
  return `${version.split('.', 1)[0]!} ${process.platform} ${process.arch}`;
}

function toAccept(id: string): string {
  return `if that is meant: npm run test:stories -- --update ${id}`;
}

function isSameSize(one: Raster, other: Raster): boolean {
  return one.width === other.width && one.height === other.height;
}

/** In words, in pixels of the page; undefined where they are alike. */
function differenceIn(expected: Raster, actual: Raster, isOwn: boolean): string | undefined {
  if (!isSameSize(expected, actual)) {
    return `${size(actual)} instead of ${size(expected)} pixels`;
  }
  const difference = isOwn ? fineDifference(expected, actual) : coarseDifference(expected, actual);
  return difference && told(difference);
}

function size({ width, height }: Raster): string {
  return `${width * 2} × ${height * 2}`;
}

function told({ points, left, top, right, bottom }: Difference): string {
  return `${points * 4} pixels differ between (${left * 2}, ${top * 2}) and (${right * 2 + 1}, ${bottom * 2 + 1})`;
}
