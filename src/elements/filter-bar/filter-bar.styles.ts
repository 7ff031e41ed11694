import { css } from 'lit';

export const styles = css`
  .frame {
    padding-block: calc(var(--cb-padding) * 0.75);
  }

  button,
  input {
    margin: 0;
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-areas:
      'controls status'
      'chips chips'
      'notices notices'
      'error error';
    align-items: center;
    min-block-size: calc(2.25em * 0.875);
  }

  .toggle {
    grid-area: toggle;
    display: none;
    font-size: var(--_text-body);
  }

  .controls {
    grid-area: controls;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
    min-inline-size: 0;
    font-size: var(--_text-body);
  }

  .dropdown {
    display: flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .control,
  .toggle {
    align-items: center;
    gap: var(--_space-3);
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding: var(--_space-2) var(--_space-5);
    border: var(--_rule) solid var(--cb-axis);
    border-radius: var(--_radius-control);
    background: none;
    color: var(--cb-ink);
    text-align: start;
  }

  .control {
    display: flex;
    flex: 1;
  }

  .control:hover,
  .toggle:hover {
    background: var(--_hover);
  }

  .control.set {
    border-color: var(--cb-accent);
    background: color-mix(in srgb, var(--cb-accent) 10%, transparent);
  }

  .control .icon,
  .toggle .icon,
  .chip .icon {
    color: var(--cb-muted);
  }

  .control-label {
    flex: none;
    color: var(--cb-muted);
  }

  .control-text {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-inline-size: 16em;
  }

  .control.set .control-text {
    font-weight: var(--_strong);
  }

  .aside {
    grid-area: status;
    align-self: start;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space-4);
    min-block-size: calc(2.25em * 0.875);
    margin-inline-start: var(--_space-8);
  }

  .steps {
    display: flex;
    flex: none;
  }

  .step {
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-control);
    background: none;
    color: var(--cb-ink);
  }

  .step:hover {
    background: var(--_hover);
  }

  .step[aria-disabled='true'] {
    background: none;
    color: var(--cb-muted);
    opacity: 0.5;
    cursor: default;
  }

  .step .icon:dir(rtl) {
    scale: -1 1;
  }

  .told {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .status {
    margin: 0;
    font-size: var(--_text-note);
    font-variant-numeric: var(--_figures);
    color: var(--cb-muted);
    text-align: end;
  }

  .chips {
    grid-area: chips;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    margin: 0;
    margin-block-start: var(--_space-5);
    padding: 0;
    list-style: none;
    font-size: var(--_text-note);
  }

  .chips[hidden] {
    display: none;
  }

  .chips li {
    display: flex;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .chip {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-inline-size: 0;
    min-block-size: 1.9em;
    padding: var(--_space-1) var(--_space-4) var(--_space-1) var(--_space-6);
    border: var(--_rule) solid color-mix(in srgb, var(--cb-accent) 35%, transparent);
    border-radius: var(--_radius-pill);
    background: color-mix(in srgb, var(--cb-accent) 10%, transparent);
    color: var(--cb-ink);
  }

  .chip:dir(rtl) {
    padding-inline: var(--_space-6) var(--_space-4);
  }

  .chip.elsewhere {
    border-style: dashed;
  }

  .chip:hover {
    background: color-mix(in srgb, var(--cb-accent) 20%, transparent);
  }

  .chip-text {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .link {
    min-block-size: 1.9em;
    padding: var(--_space-1) var(--_space-4);
    border: 0;
    border-radius: var(--_radius-control);
    background: none;
    color: var(--cb-accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .link:disabled {
    color: var(--cb-muted);
    text-decoration: none;
    cursor: default;
  }

  .notices {
    grid-area: notices;
  }

  .notice {
    margin: 0;
    margin-block-start: var(--_space-4);
  }

  .message {
    grid-area: error;
    margin-block-start: var(--_space-4);
  }

  .bones {
    display: flex;
    gap: var(--_space-4);
    overflow: hidden;
    font-size: var(--_text-body);
  }

  .bone {
    flex: none;
    inline-size: 8em;
    block-size: 2.25em;
  }

  @container frame (max-width: 34em) {
    .bar {
      grid-template-columns: auto minmax(0, 1fr);
      grid-template-areas:
        'toggle status'
        'controls controls'
        'chips chips'
        'notices notices'
        'error error';
    }

    .toggle {
      display: flex;
    }

    /* The count over the buttons, rather than both squeezed beside each other. */
    .aside {
      flex-wrap: wrap;
      row-gap: 0;
      margin-inline-start: var(--_space-4);
    }

    .expanded .toggle .icon:last-of-type {
      rotate: 180deg;
    }

    .bar:not(.expanded) :is(.controls, .chips) {
      display: none;
    }

    .controls {
      flex-direction: column;
      margin-block-start: var(--_space-5);
    }

    .control {
      min-block-size: 2.5em;
    }

    .control-text {
      max-inline-size: none;
      text-align: end;
    }
  }

  @media print {
    /* A page of numbers that nothing narrows needs no word on it. */
    .frame:not(:has(.chips:not([hidden]), .message, .notice)) {
      display: none;
    }

    .bar.bar {
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-areas:
        'chips status'
        'notices notices'
        'error error';
    }

    .bar.bar .chips:not([hidden]) {
      display: flex;
      margin: 0;
    }

    .bar.bar :is(.controls, .toggle, .link, .steps, .chip > .icon:last-child) {
      display: none;
    }
  }
`;
