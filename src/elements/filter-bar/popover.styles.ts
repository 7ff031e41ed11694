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
    padding: var(--_space-3);
    overflow: hidden;
    border: var(--_rule) solid var(--cb-line);
    border-radius: var(--_radius-surface);
    color: var(--cb-ink);
    background: var(--cb-raised);
    box-shadow: var(--_shadow-over);
  }

  .popover:popover-open {
    display: flex;
  }

  .search,
  .day input {
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding: var(--_space-2) var(--_space-4);
    border: var(--_rule) solid var(--cb-axis);
    border-radius: var(--_radius-control);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  .search {
    flex: none;
    margin-block-end: var(--_space-3);
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
    gap: var(--_space-4);
    min-block-size: 2.125em;
    padding: var(--_space-2) var(--_space-4);
    border-radius: var(--_radius-mark);
    cursor: pointer;
  }

  .option:hover,
  .option:focus {
    background: color-mix(in srgb, var(--cb-accent) 14%, transparent);
  }

  .option:focus-visible {
    outline-offset: calc(-1 * var(--_rule-focus));
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
    padding-inline-start: var(--_space-8);
    font-variant-numeric: var(--_figures);
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
    border: var(--_rule) solid var(--cb-axis);
    border-radius: var(--_radius-mark);
  }

  .option[aria-selected='true'] .box {
    border-color: var(--cb-accent);
    background: var(--cb-accent);
    color: var(--cb-raised);
  }

  .option[aria-selected='true'] .option-label {
    font-weight: var(--_strong);
  }

  .found {
    flex: none;
    margin: 0;
    padding-inline: var(--_space-4);
    font-size: var(--_text-less);
    color: var(--cb-muted);
  }

  .reset {
    flex: none;
    align-self: flex-start;
    margin-block-start: var(--_space-2);
  }

  .days {
    flex: none;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--_space-4);
    margin-block-start: var(--_space-3);
    padding: var(--_space-4);
    border-block-start: var(--_rule) solid var(--cb-line);
  }

  .days fieldset {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_space-2) var(--_space-4);
    align-items: end;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .days legend {
    padding: 0;
    padding-block-end: var(--_space-2);
    font-weight: var(--_strong);
  }

  .day {
    display: flex;
    flex-direction: column;
    gap: var(--_space-1);
    min-inline-size: 0;
    color: var(--cb-muted);
    font-size: var(--_text-less);
  }

  .day input {
    color: var(--cb-ink);
  }

  .fault {
    margin: 0;
    color: var(--cb-missed);
    font-size: var(--_text-less);
  }

  .fault:empty {
    display: none;
  }
`;
