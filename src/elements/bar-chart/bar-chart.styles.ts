import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
  }

  .bones {
    display: grid;
    gap: var(--_space-6);
  }

  .bar-bone {
    block-size: 1.125em;
  }

  .bar-bone:nth-child(2) {
    inline-size: 80%;
  }

  .bar-bone:nth-child(3) {
    inline-size: 65%;
  }

  .bar-bone:nth-child(4) {
    inline-size: 40%;
  }
`;
