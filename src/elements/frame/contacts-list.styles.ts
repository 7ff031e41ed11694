import { css } from 'lit';

/** The list of the contacts behind a number. */
export const contactsListStyles = css`
  .panel:has(.behind) {
    inline-size: min(76em, calc(100vw - 2em));
  }

  .behind {
    display: flex;
    flex-direction: column;
    gap: var(--_space-4);
    padding: 0 1.5em var(--_space-4);
    outline: none;
  }

  .behind-choices,
  .behind-sides,
  .behind-bar,
  .behind-pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
  }

  .behind-choices:empty {
    display: none;
  }

  .behind-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    color: var(--cb-muted);
  }

  .behind-choice select {
    max-inline-size: min(22em, 100%);
    padding: 0.25em 0.5em;
    border: 1px solid var(--cb-axis);
    border-radius: 0.375em;
    font: inherit;
    color: var(--cb-ink);
    background: var(--cb-raised);
  }

  .behind-sides label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 1.75em;
    cursor: pointer;
  }

  .behind-sides input {
    flex: none;
    margin: 0;
    accent-color: var(--cb-accent);
  }

  .behind-said {
    flex: 1 1 auto;
    font-variant-numeric: tabular-nums;
  }

  .behind[aria-busy='true'] + .scroller tbody {
    opacity: 0.5;
  }

  .behind + .scroller tbody th,
  .behind + .scroller td.end {
    white-space: nowrap;
  }

  .behind + .scroller td.start {
    max-inline-size: 24em;
    overflow-wrap: break-word;
  }

  .sort {
    display: inline-flex;
    align-items: baseline;
    gap: 0.3em;
    padding: 0.25em 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: inherit;
  }

  .sort:hover {
    text-decoration: underline;
  }

  .sort .icon {
    inline-size: 0.6em;
    block-size: 0.6em;
  }

  .behind-pager {
    justify-content: flex-end;
    padding: 0.75em 1.5em 0;
  }

  .behind-pager [aria-disabled='true'] {
    color: var(--cb-muted);
    cursor: default;
  }

  /* Where the choices leave the rows no room, all of it scrolls. */
  @media (max-width: 30em) {
    .panel-content:has(.behind) {
      overflow: auto;
    }

    .behind + .scroller {
      flex: none;
      max-block-size: 75vh;
    }
  }

  .panel-actions {
    padding: 0.75em 1.5em 0;
  }
`;
