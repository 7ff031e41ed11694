import { css } from 'lit';

export const styles = css`
  :host {
    flex: 1 1 14em;
  }

  .tile {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }

  .value {
    all: unset;
    align-self: flex-start;
    max-inline-size: 100%;
    border-radius: var(--_radius-mark);
    font-size: var(--_text-figure);
    font-weight: var(--_strong);
    line-height: var(--_leading-tight);
    letter-spacing: -0.015em;
    cursor: pointer;
    font-variant-numeric: var(--_figures);
  }

  .value:focus-visible {
    outline: var(--_rule-focus) solid var(--cb-focus);
    outline-offset: 3px;
  }

  .unit {
    font-size: var(--_text-unit);
    font-weight: var(--_medium);
    letter-spacing: 0;
    color: var(--cb-muted);
  }

  .spark {
    display: block;
    block-size: 2.5em;
    margin-block-start: var(--_space-2);
  }

  .spark svg {
    display: block;
    overflow: visible;
  }

  .value-bone {
    inline-size: 4.5em;
    font-size: var(--_text-figure);
    line-height: var(--_leading-tight);
  }

  .line-bone {
    inline-size: 70%;
    font-size: var(--_text-body);
  }

  .spark-bone {
    block-size: 2.5em;
    margin-block-start: var(--_space-2);
  }

  .footnote-bone {
    inline-size: 85%;
    font-size: var(--_text-tick);
  }
`;
