import { css } from 'lit';

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
    border-radius: 2px;
    background: var(--cb-line, light-dark(#dfe3e9, #2f3641));
    animation: appear 0s 400ms both;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  .done {
    fill: var(--cb-accent, light-dark(#2c55b4, #9db4fb));
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    .progress {
      border-block-end: 1px solid CanvasText;
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
