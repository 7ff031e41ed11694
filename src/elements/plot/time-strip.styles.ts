import { css } from 'lit';

/** The strip below a chart: what is not shown recedes behind the window, whose ends are wide enough for a finger. */
export const stripStyles = css`
  .strip {
    margin-block-start: var(--_space-4);
  }

  .track {
    --_grip: max(1.5em, 24px);
    /* What a narrow window lacks on either side of what a finger takes hold of. */
    --_lack: max(0px, (var(--_grip) - (100% - var(--_from, 0%) - var(--_beyond, 0%))) / 2);
    position: relative;
    /* Ends that stand at the very edge lie beyond it. */
    inset-inline-start: calc(1.5 * var(--_grip));
    inline-size: calc(100% - 3 * var(--_grip));
    block-size: 2.25em;
    border-block: var(--_rule) solid var(--cb-grid);
    touch-action: pan-y;
    -webkit-user-select: none;
    user-select: none;
    cursor: pointer;
  }

  .strip-drawing {
    position: absolute;
    inset: 0;
    display: block;
    pointer-events: none;
  }

  .track::before,
  .track::after {
    content: '';
    position: absolute;
    inset-block: 0;
    background: var(--cb-surface);
    opacity: 0.7;
    z-index: 1;
    pointer-events: none;
  }

  .track::before {
    inset-inline: 0 auto;
    inline-size: var(--_from, 0%);
  }

  .track::after {
    inset-inline: auto 0;
    inline-size: var(--_beyond, 0%);
  }

  .slide {
    position: absolute;
    inset-block: 0;
    z-index: 2;
  }

  .slide:focus-visible {
    outline: var(--_rule-focus) solid var(--cb-focus);
    outline-offset: var(--_rule);
  }

  .slide.both {
    inset-inline: calc(var(--_from, 0%) - var(--_lack)) calc(var(--_beyond, 0%) - var(--_lack));
    border-block: var(--_rule-strong) solid var(--cb-muted);
    cursor: grab;
  }

  .slide.both:active {
    cursor: grabbing;
  }

  /* Beside the window, so that a narrow one can be taken hold of between them. */
  .slide.from,
  .slide.to {
    inline-size: var(--_grip);
    cursor: ew-resize;
  }

  .slide.from {
    inset-inline-end: calc(100% - var(--_from, 0%) + var(--_lack));
  }

  .slide.to {
    inset-inline-start: calc(100% - var(--_beyond, 0%) + var(--_lack));
  }

  .slide.from::before,
  .slide.to::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 0.5em;
    border-radius: var(--_radius-mark);
    background: var(--cb-muted);
  }

  .slide.from::before {
    inset-inline-end: 0;
  }

  .slide.to::before {
    inset-inline-start: 0;
  }

  @media (forced-colors: active) {
    .slide.from::before,
    .slide.to::before {
      background: CanvasText;
    }
  }

  @media print {
    .strip {
      display: none;
    }
  }
`;
