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

  .chart-bone {
    block-size: 100%;
  }
`;
