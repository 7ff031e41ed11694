import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
  }

  .bones {
    display: grid;
    gap: var(--_space-10);
  }

  .lane-bone {
    block-size: 4em;
  }

  .lever {
    flex: 1 1 14em;
  }

  .tools .lever input {
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--cb-series-1);
  }

  .lever .step {
    color: var(--cb-ink);
    font-variant-numeric: var(--_figures);
  }

  .reset {
    min-block-size: 2.25em;
    padding: var(--_space-2) var(--_space-6);
    border: var(--_rule) solid var(--cb-axis);
    border-radius: var(--_radius-control);
    color: var(--cb-ink);
    background: var(--cb-surface);
    font: inherit;
    cursor: pointer;
  }

  .lever input:focus-visible,
  .reset:focus-visible {
    outline: var(--_rule-focus) solid var(--cb-focus);
    outline-offset: var(--_rule-focus);
  }
`;
