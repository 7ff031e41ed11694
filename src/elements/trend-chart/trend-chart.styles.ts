import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
    overflow: hidden;
  }

  .chart:has(.cursor:focus-visible) {
    overflow: visible;
  }

  .tip-title {
    margin: 0 0 0.25em;
    font-weight: 600;
  }

  .tip-lines {
    display: grid;
    grid-template-columns: auto auto;
    gap: 0.125em 1em;
    margin: 0;
  }

  .tip-line {
    display: contents;
  }

  .tip-line dt {
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--cb-muted);
  }

  .tip-line dd {
    text-align: end;
  }

  .tip-line.current dd {
    font-weight: 600;
  }

  .swatch {
    flex: none;
    inline-size: 1em;
    block-size: 0.25em;
  }

  .chart-bone {
    block-size: 100%;
  }
`;
