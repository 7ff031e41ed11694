import { css } from 'lit';

/** What stands over a list: fields to search in, choices, and how much is shown. */
export const toolsStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-4) var(--_space-8);
    margin-block-end: var(--_space-6);
    font-size: var(--_text-body);
  }

  .tool {
    display: flex;
    flex-direction: column;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  .tool > span {
    font-size: var(--_text-body);
    color: var(--cb-muted);
  }

  .tool input,
  .tool select {
    box-sizing: border-box;
    inline-size: 16em;
    max-inline-size: 100%;
    min-block-size: 2.25em;
    padding: var(--_space-2) var(--_space-4);
    border: var(--_rule) solid var(--cb-axis);
    border-radius: var(--_radius-control);
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
    gap: var(--_space-4);
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
    padding-block: var(--_space-4);
    color: var(--cb-muted);
  }

  .row-bone {
    block-size: 1.75em;
    margin-block: var(--_space-4);
  }

  @media print {
    .tools {
      display: none;
    }
  }
`;
