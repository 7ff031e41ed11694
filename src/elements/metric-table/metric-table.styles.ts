import { css } from 'lit';

export const styles = css`
  .row-bone {
    block-size: 1.75em;
    margin-block: var(--_space-4);
  }
`;
