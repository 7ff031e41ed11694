import { css } from 'lit';

export const styles = css`
  .chart {
    position: relative;
    block-size: var(--cb-chart-height);
    min-inline-size: 0;
    /* Figures of one width are a little wider than canvases measure them: a long label is not cut for it. */
    overflow: clip;
    overflow-clip-margin: 0.375em;
  }

  /* With the strip below, the element is as high as without it. */
  .chart.stripped {
    block-size: max(8em, calc(var(--cb-chart-height) - 2.25em - var(--_space-4)));
  }

  @media print {
    .chart.stripped {
      block-size: var(--cb-chart-height);
    }
  }

  .coming > :is(.over, .tip) {
    visibility: hidden;
  }

  .chart:has(.cursor:focus-visible) {
    overflow: visible;
  }

  .chart-bone {
    block-size: 100%;
  }
`;
