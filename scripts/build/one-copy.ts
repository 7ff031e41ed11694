import { version } from '../../src/elements/version.js';

/**
 * Makes `callboard.min.js` run once a page however often it is loaded, as two widgets of one portal do: the first copy
 * leaves its names behind, a further one hands out those. So nothing is evaluated twice, and Lit's trusted-types policy,
 * which a page may allow only once, is made once. A copy of another version says so.
 *
 * The bundle is built as `var callboardKit = (…)()`; these texts stand around it.
 */
export const beforeKit = `const key=Symbol.for("callboard.kit");const kitUrl=import.meta.url;const load=()=>{`;

export function afterKit(names: readonly string[]): string {
  const own = JSON.stringify(version);
  return [
    'return callboardKit};',
    'const kit=globalThis[key]??=load();',
    `if(kit.version!==${own})console.warn(\`callboard: second-copy: version \${JSON.stringify(${own})}, other \${JSON.stringify(kit.version)}\`);`,
    `export const{${names.join(',')}}=kit;`,
  ].join('');
}
