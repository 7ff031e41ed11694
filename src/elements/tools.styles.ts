import { css } from 'lit';

/** What stands over a list: fields to search in, choices, and how much is shown. */
export const toolsStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em 1em;
    margin-block-end: 0.75em;
    font-size: 0.875em;
  }

  .tool {
    display: flex;
    flex-direction: column;
    gap: 0.125em;
    min-inline-size: 0;
  }

  .tool > span {
    font-size: 0.875em;
    color: var(--cb-muted);
  }

  .tool input,
  .tool select {
    box-sizing: border-box;
    inline-size: 16em;
    max-inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--cb-axis);
    border-radius: 0.375em;
    color: var(--cb-ink);
    background: var(--cb-surface);
    font: inherit;
  }

  .tool select {
    inline-size: auto;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.25em;
  }

  .check input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--cb-accent);
  }

  .found {
    margin: 0;
    padding-block: 0.5em;
    color: var(--cb-muted);
  }

  .row-bone {
    block-size: 1.75em;
    margin-block: 0.5em;
  }

  @media print {
    .tools {
      display: none;
    }
  }
`;
