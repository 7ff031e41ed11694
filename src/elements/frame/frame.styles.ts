import { css, type CSSResultGroup } from 'lit';
import { tokens } from '../tokens/tokens.js';
import { contactsListStyles } from './contacts-list.styles.js';
import { explainPanelStyles } from './explain-panel.styles.js';
import { panelStyles } from './panel.styles.js';

/**
 * The look that all elements share. `.frame` begins with `all: initial`, so that nothing a page says of its own text
 * (letter spacing, alignment, capitals, colours) reaches in; direction is not part of `all`, and the colour scheme is
 * taken from the page on purpose.
 */
export const frameStyles: CSSResultGroup = [
  tokens,
  css`
    :host {
      display: block;
      min-inline-size: 0;
    }

    :host([hidden]) {
      display: none;
    }

    .frame {
      all: initial;
      position: relative;
      color-scheme: inherit;
      box-sizing: border-box;
      display: flex;
      flex-direction: column;
      gap: var(--_space-4);
      block-size: 100%;
      min-inline-size: 0;
      padding: var(--cb-padding);
      container: frame / inline-size;
      font-family: var(--cb-font-family);
      font-size: var(--cb-font-size);
      line-height: var(--_leading);
      color: var(--cb-ink);
      background: var(--cb-surface);
      border: var(--cb-border);
      border-radius: var(--_radius-surface);
      box-shadow: var(--cb-shadow);
      overflow-wrap: break-word;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
      forced-color-adjust: auto;
    }

    .frame[data-theme='light'] {
      color-scheme: light;
    }

    .frame[data-theme='dark'] {
      color-scheme: dark;
    }

    .frame[data-theme='auto'] {
      color-scheme: light dark;
    }

    .frame *,
    .frame *::before {
      box-sizing: border-box;
    }

    .header {
      display: flex;
      align-items: flex-start;
      gap: var(--_space-4);
    }

    .titles {
      flex: 1;
      min-inline-size: 0;
    }

    .heading {
      font-size: var(--_text-title);
      font-weight: var(--_strong);
      line-height: var(--_leading-tight);
      text-wrap: balance;
    }

    .subheading,
    .small {
      margin: 0;
      font-size: var(--_text-note);
      color: var(--cb-muted);
    }

    /* Where colours are the reader's, neither ground nor shadow tells where an element ends: an edge always does. */
    @media (forced-colors: active) {
      .frame {
        outline: var(--_edge, var(--_rule)) solid CanvasText;
        outline-offset: calc(-1 * var(--_rule));
      }
    }

    /* Old numbers: a broken edge, which takes no room, and when they are of. */
    .frame.late {
      outline: var(--_rule-focus) dashed var(--cb-near);
      outline-offset: calc(-1 * var(--_rule-focus));
    }

    .as-of {
      margin-inline-end: var(--_space-2);
      font-weight: var(--_strong);
      color: var(--cb-near);
      white-space: nowrap;
    }

    .picture {
      position: relative;
      flex: 1 0 auto;
      min-inline-size: 0;
      font-variant-numeric: var(--_figures);
    }

    .busy {
      position: absolute;
      inset-block-start: 0;
      inset-inline: 0;
      block-size: var(--_rule-focus);
      overflow: hidden;
      border-start-start-radius: inherit;
      border-start-end-radius: inherit;
      animation: appear 0s var(--_wait-brief) both;
      forced-color-adjust: none;
    }

    .busy::before {
      content: '';
      display: block;
      block-size: 100%;
      background: var(--cb-accent);
    }

    @media (prefers-reduced-motion: no-preference) {
      .busy::before {
        inline-size: 30%;
        animation: pass var(--_pass) var(--_wait-brief) linear infinite;
      }
    }

    @keyframes appear {
      from {
        visibility: hidden;
      }
    }

    @keyframes pass {
      from {
        transform: translateX(-100%);
      }

      to {
        transform: translateX(334%);
      }
    }

    .message {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: var(--_space-4);
      margin: 0;
      font-size: var(--_text-body);
      color: var(--cb-muted);
    }

    .message > * {
      max-inline-size: 100%;
    }

    .failed {
      display: flex;
      align-items: center;
      gap: var(--_space-3);
      font-weight: var(--_strong);
      color: var(--cb-missed);
    }

    .notices {
      display: flex;
      flex-direction: column;
      gap: var(--_space-2);
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--_text-note);
      color: var(--cb-muted);
    }

    .notice {
      display: flex;
      gap: var(--_space-3);
    }

    /* A name that is one endless word is broken, rather than the page widened. */
    .notice > span {
      min-inline-size: 0;
    }

    .notice.warning {
      color: var(--cb-near);
    }

    .icon {
      flex: none;
      inline-size: 1em;
      block-size: 1em;
    }

    .notice .icon {
      margin-block-start: var(--_space-2);
    }

    .hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    button {
      font: inherit;
      color: inherit;
      cursor: pointer;
    }

    :focus-visible {
      outline: var(--_rule-focus) solid var(--cb-focus);
      outline-offset: var(--_rule-focus);
    }

    .quiet {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 1.75em;
      block-size: 1.75em;
      padding: 0;
      border: 0;
      border-radius: var(--_radius-control);
      background: none;
      color: var(--cb-muted);
    }

    .tipped {
      display: grid;
      place-items: center;
      inline-size: 100%;
      block-size: 100%;
    }

    .menu-button {
      margin-block: calc(-1 * var(--_space-2));
      margin-inline-end: calc(-1 * var(--_space-3));
    }

    .quiet:hover {
      color: var(--cb-ink);
      background: var(--_hover);
    }

    .plain {
      padding: var(--_space-2) var(--_space-6);
      border: var(--_rule) solid var(--cb-axis);
      border-radius: var(--_radius-control);
      background: none;
      color: var(--cb-ink);
    }

    .bone {
      border-radius: var(--_radius-mark);
      background: var(--_bone);
      color: transparent;
    }

    @media (prefers-reduced-motion: no-preference) {
      .bone {
        animation: breathe var(--_breath) ease-in-out infinite alternate;
      }
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }

    @media print {
      .frame,
      .frame[data-theme] {
        color-scheme: light;
        break-inside: avoid;
      }

      .header {
        break-after: avoid;
      }

      .menu-button {
        display: none;
      }
    }
  `,
  panelStyles,
  explainPanelStyles,
  contactsListStyles,
];
