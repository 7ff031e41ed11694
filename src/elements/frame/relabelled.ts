import type { FrameView } from '../../views/frame-view.js';

/** The view under a heading of the page's own. What is made only when asked for is still made only then. */
export function relabelled(view: FrameView, heading: string): FrameView {
  return Object.create(view, { heading: { value: heading, enumerable: true } }) as FrameView;
}
