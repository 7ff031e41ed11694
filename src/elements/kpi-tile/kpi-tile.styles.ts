import { css } from 'lit';

export const styles = css`
  :host {
    flex: 1 1 14em;
  }

  .tile {
    display: flex;
    flex-direction: column;
    gap: 0.375em;
  }

  .value {
    all: unset;
    align-self: flex-start;
    max-inline-size: 100%;
    border-radius: 0.125em;
    font-size: clamp(1.75em, 1em + 7cqi, 2.5em);
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.015em;
    cursor: pointer;
    font-variant-numeric: tabular-nums;
  }

  .value:focus-visible {
    outline: 2px solid var(--cb-focus);
    outline-offset: 3px;
  }

  .unit {
    font-size: 0.6em;
    font-weight: 500;
    letter-spacing: 0;
    color: var(--cb-muted);
  }

  .spark {
    display: block;
    block-size: 2.5em;
    margin-block-start: 0.25em;
  }

  .spark svg {
    display: block;
    overflow: visible;
  }

  .value-bone {
    inline-size: 4.5em;
    font-size: clamp(1.75em, 1em + 7cqi, 2.5em);
    line-height: 1.15;
  }

  .line-bone {
    inline-size: 70%;
    font-size: 0.875em;
  }

  .spark-bone {
    block-size: 2.5em;
    margin-block-start: 0.25em;
  }

  .footnote-bone {
    inline-size: 85%;
    font-size: 0.75em;
  }
`;
