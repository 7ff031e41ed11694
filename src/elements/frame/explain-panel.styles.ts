import { css } from 'lit';

/** The footnote in a frame's panel: text to read, and a formula set as on paper. */
export const explainPanelStyles = css`
  .explained-text {
    max-inline-size: 65ch;
    margin: 0 0 var(--_space-6);
    line-height: var(--_leading);
    font-variant-numeric: var(--_figures);
  }

  .explained-text[data-kind='source'] {
    color: var(--cb-muted);
    font-size: var(--_text-less);
    overflow-wrap: anywhere;
  }

  .explained-formula {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-4);
    margin: var(--_space-4) 0 var(--_space-8);
    padding: var(--_space-6) var(--_space-8);
    border-inline-start: var(--_rule-aside) solid var(--cb-line);
    line-height: var(--_leading-tight);
    font-variant-numeric: var(--_figures);
  }

  .explained-formula .name,
  .explained-formula .result {
    font-weight: var(--_strong);
  }

  .explained-formula .equal {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-4);
    min-inline-size: 0;
  }

  .explained-formula .factor {
    white-space: nowrap;
  }

  .fraction {
    display: inline-flex;
    flex-direction: column;
    text-align: center;
  }

  .fraction .above {
    padding: 0 var(--_space-3) var(--_space-2);
    border-block-end: var(--_rule) solid currentcolor;
  }

  .fraction .below {
    padding: var(--_space-2) var(--_space-3) 0;
  }

  .explained-details {
    margin-block-start: var(--_space-4);
  }

  .explained-details summary {
    inline-size: fit-content;
    padding-block: var(--_space-3);
    border-radius: var(--_radius-mark);
    color: var(--cb-muted);
    cursor: pointer;
  }

  .explained-details summary:focus-visible {
    outline: var(--_rule-focus) solid var(--cb-accent);
  }

  @media (max-width: 30em) {
    .explained-formula {
      flex-direction: column;
      align-items: flex-start;
    }
  }
`;
