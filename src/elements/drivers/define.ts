import { defineElement } from '../define-element.js';
import { CbDrivers } from './drivers.js';

defineElement('cb-drivers', CbDrivers);

declare global {
  interface HTMLElementTagNameMap {
    'cb-drivers': CbDrivers;
  }
}
