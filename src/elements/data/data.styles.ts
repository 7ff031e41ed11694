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
