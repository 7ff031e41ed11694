import { css, unsafeCSS } from 'lit';
import { colour } from '../tokens/colour.js';
import { motion } from '../tokens/motion.js';
import { rules } from '../tokens/space.js';

/** Nothing of the page's own content is styled here: it is the page's. */
export const styles = css`
  :host {
    display: block;
    position: relative;
  }

  :host([hidden]) {
    display: none;
  }

  .progress {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 1;
    block-size: 3px;
    overflow: hidden;
    background: ${colour('line')};
    animation: appear 0s ${unsafeCSS(motion['wait-long'])} both;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .done {
    fill: ${colour('accent')};
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .stale {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    margin-block-end: var(--_space-4);
    padding: var(--_space-2) var(--_space-5);
    font-family: var(--cb-font-family);
    font-size: var(--cb-font-size);
    font-variant-numeric: var(--_figures);
    line-height: var(--_leading);
    color: var(--cb-ink);
    background: var(--cb-surface);
    border: var(--_rule-strong) dashed var(--cb-near);
  }

  .stale .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    color: var(--cb-near);
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    .progress {
      border-block-end: ${unsafeCSS(rules.rule)} solid CanvasText;
    }

    .done {
      fill: Highlight;
    }
  }

  @media print {
    .progress {
      display: none;
    }
  }
`;
