import { css } from 'lit';

/** What lies over a chart: the pointer's line, the cursor of the keyboard, the tip. */
export const plotStyles = css`
  /* What measures the room for a drawing that is as high as it needs: its own size must not depend on the drawing's. */
  .room {
    block-size: 0;
    overflow: clip;
  }

  .ruler {
    block-size: var(--cb-chart-height);
  }

  .plot {
    position: absolute;
    inset: 0;
  }

  .plot > svg {
    position: absolute;
    inset: 0;
    display: block;
    overflow: visible;
    pointer-events: none;
  }

  .cursor {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-mark);
    touch-action: pan-y;
    -webkit-user-select: none;
    user-select: none;
  }

  .tip {
    position: absolute;
    z-index: 1;
    inline-size: max-content;
    max-inline-size: min(24em, 90%);
    padding: var(--_space-4) var(--_space-6);
    border: var(--_rule) solid var(--cb-line);
    border-radius: var(--_radius-surface);
    color: var(--cb-ink);
    background: var(--cb-raised);
    box-shadow: var(--_shadow-over);
    font-size: var(--_text-note);
    pointer-events: none;
  }

  /* The pointer has rested on what it is of, and may go on to it. */
  .tip[data-solid] {
    pointer-events: auto;
  }

  .tip[hidden] {
    display: none;
  }

  .tip-title {
    margin: 0 0 var(--_space-2);
    font-weight: var(--_strong);
  }

  .tip-lines {
    display: grid;
    grid-template-columns: auto auto;
    gap: var(--_space-1) var(--_space-8);
    margin: 0;
  }

  .tip-line {
    display: contents;
  }

  .tip-line dt {
    display: flex;
    align-items: center;
    gap: var(--_space-4);
    color: var(--cb-muted);
  }

  .tip-line dd {
    text-align: end;
  }

  .tip-line.current dd {
    font-weight: var(--_strong);
  }

  .swatch {
    flex: none;
    inline-size: 1em;
    block-size: 0.25em;
  }

  .swatch.surface {
    inline-size: 0.75em;
    block-size: 0.75em;
  }

  @media print {
    .tip {
      display: none;
    }

    /* Drawn for the screen, which may be wider than the paper. */
    .plot > svg {
      max-inline-size: 100%;
      block-size: auto;
    }
  }
`;
