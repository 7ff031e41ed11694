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
    padding: 0 var(--_space-12) var(--_space-4);
    outline: none;
  }

  .behind-choices,
  .behind-sides,
  .behind-bar,
  .behind-pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-4) var(--_space-10);
  }

  .behind-choices:empty {
    display: none;
  }

  .behind-choice,
  .behind-choices .tool {
    display: flex;
    flex-flow: row wrap;
    align-items: center;
    gap: var(--_space-4);
    color: var(--cb-muted);
  }

  .behind-choice select,
  .behind-choices input {
    max-inline-size: min(22em, 100%);
    padding: var(--_space-2) var(--_space-4);
    border: var(--_rule) solid var(--cb-axis);
    border-radius: var(--_radius-control);
    font: inherit;
    color: var(--cb-ink);
    background: var(--cb-raised);
  }

  .behind-choices input {
    box-sizing: border-box;
    inline-size: 14em;
    min-block-size: 0;
  }

  .behind-sides label {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-3);
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
    font-variant-numeric: var(--_figures);
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

  .sorter {
    display: inline-flex;
    align-items: baseline;
    gap: 0.3em;
    /* Larger for a finger than the line that it stands on. */
    margin-block: calc(-1 * var(--_space-2));
    padding: var(--_space-2) 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: inherit;
  }

  .sorter:hover {
    text-decoration: underline;
  }

  .sorter .icon {
    inline-size: 0.6em;
    block-size: 0.6em;
  }

  .behind-pager {
    justify-content: flex-end;
    padding: var(--_space-6) var(--_space-12) 0;
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
    padding: var(--_space-6) var(--_space-12) 0;
  }
`;
