import { workerUrl } from './worker-url.js';

interface Policy {
  createScriptURL(url: string): unknown;
}

interface HostGlobals {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
  };
  /** A page may make a policy of one name once, and may have several copies of the kit. */
  [madePolicy]?: Policy;
}

const madePolicy = Symbol.for('callboard.policy');

const host = globalThis as unknown as HostGlobals;

/**
 * An address as a worker may be started from under trusted types: by the policy `callboard`, which lets the kit's own
 * worker through and no other. Any other address is the host's to vouch for, and stays as it is. Throws a TypeError where
 * the page's policy does not allow one of this name.
 */
export function trustedScript(url: string): unknown {
  if (host.trustedTypes === undefined || url !== workerUrl()) return url;
  host[madePolicy] ??= host.trustedTypes.createPolicy('callboard', {
    createScriptURL(asked) {
      if (asked !== workerUrl()) throw new TypeError(`no script of the kit: ${asked}`);
      return asked;
    },
  });
  return host[madePolicy].createScriptURL(url);
}
