import { css } from 'lit';

/** What opens under a control: a searchable list of values, or two days. */
export const popoverStyles = css`
  .popover {
    position: fixed;
    inset: auto;
    flex-direction: column;
    inline-size: max-content;
    min-inline-size: min(16em, calc(100vw - 1em));
    max-inline-size: min(26em, calc(100vw - 1em));
    margin: 0;
    padding: 0.375em;
    overflow: hidden;
    border: 1px solid var(--cb-line);
    border-radius: 0.5em;
    color: var(--cb-ink);
    background: var(--cb-raised);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 18%);
  }

  .popover:popover-open {
    display: flex;
  }

  .search,
  .day input {
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--cb-axis);
    border-radius: 0.375em;
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .search {
    flex: none;
    margin-block-end: 0.375em;
  }

  .search::placeholder {
    color: var(--cb-muted);
    opacity: 1;
  }

  .list {
    flex: 0 1 auto;
    min-block-size: 4.5em;
    max-block-size: 21em;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.125em;
    padding: 0.25em 0.5em;
    border-radius: 0.25em;
    cursor: pointer;
  }

  .option:hover,
  .option:focus {
    background: color-mix(in srgb, var(--cb-accent) 14%, transparent);
  }

  .option:focus-visible {
    outline-offset: -2px;
  }

  .option.faint {
    color: var(--cb-muted);
  }

  .option-label {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .detail {
    flex: 0 1 auto;
    padding-inline-start: 1em;
    font-variant-numeric: tabular-nums;
    color: var(--cb-muted);
    text-align: end;
  }

  .box,
  .tick {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    color: var(--cb-accent);
  }

  .box {
    border: 1px solid var(--cb-axis);
    border-radius: 0.25em;
  }

  .option[aria-selected='true'] .box {
    border-color: var(--cb-accent);
    background: var(--cb-accent);
    color: var(--cb-raised);
  }

  .option[aria-selected='true'] .option-label {
    font-weight: 600;
  }

  .found {
    flex: none;
    margin: 0;
    padding-inline: 0.5em;
    font-size: 0.9em;
    color: var(--cb-muted);
  }

  .reset {
    flex: none;
    align-self: flex-start;
    margin-block-start: 0.25em;
  }

  .days {
    flex: none;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 0.5em;
    margin-block-start: 0.375em;
    padding: 0.5em;
    border-block-start: 1px solid var(--cb-line);
  }

  .days fieldset {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.25em 0.5em;
    align-items: end;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .days legend {
    padding: 0;
    padding-block-end: 0.25em;
    font-weight: 600;
  }

  .day {
    display: flex;
    flex-direction: column;
    gap: 0.125em;
    min-inline-size: 0;
    color: var(--cb-muted);
    font-size: 0.9em;
  }

  .day input {
    color: var(--cb-ink);
  }

  .fault {
    margin: 0;
    color: var(--cb-missed);
    font-size: 0.9em;
  }

  .fault:empty {
    display: none;
  }
`;
