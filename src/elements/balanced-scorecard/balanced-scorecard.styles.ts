import { css } from 'lit';

export const styles = css`
  .row-bone {
    block-size: 1.75em;
    margin-block: var(--_space-4);
  }

  tr.row > th.key {
    padding-inline-start: 1.75em;
    font-weight: var(--_plain);
  }
`;
