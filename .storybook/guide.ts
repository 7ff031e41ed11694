import { Canvas, Markdown } from '@storybook/addon-docs/blocks';
import type { StoryObj } from '@storybook/web-components-vite';
import { createElement, Fragment, type ReactElement } from 'react';
import { guidePieces } from './guide-text.js';

interface Guide {
  /** The Markdown of a page of `docs/`. */
  readonly text: string;
  /** The module of the stories that it names. */
  readonly stories?: Readonly<Record<string, unknown>>;
}

/** A page of `docs/` with its examples alive. The text has one place, which is read beside the code as well. */
export function Guide({ text, stories = {} }: Guide): ReactElement {
  const pieces = guidePieces(text).map((piece, key) => {
    if ('text' in piece) return createElement(Markdown, { key, children: piece.text });
    const of = stories[piece.story] as StoryObj | undefined;
    if (of === undefined) throw new RangeError(`no such story: ${piece.story}`);
    return createElement(Canvas, { key, of });
  });
  return createElement(Fragment, null, ...pieces);
}
