import { css } from 'lit';

/**
 * A dial that gives way where its element is lower than it would be, and beside which the lines stand where there is
 * room across.
 */
export const dialStyles = css`
  .picture {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
  }

  .dial {
    position: relative;
    flex: 1 1 min(50cqi, var(--cb-chart-height));
    min-block-size: 4.5em;
    max-block-size: max(56cqi, 4.5em);
    min-inline-size: 0;
  }

  .dial-bone {
    block-size: calc(100% - 1.25em);
    max-inline-size: calc(2 * min(50cqi, var(--cb-chart-height)));
    margin-inline: auto;
    border-radius: var(--_radius-pill) var(--_radius-pill) 0 0;
  }
`;
