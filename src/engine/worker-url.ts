// The one thing of the host's that an address needs, by shape.
declare const URL: new (url: string, base: string) => { readonly href: string };
declare global {
  interface ImportMeta {
    url: string;
  }
}

/**
 * Where the kit's own worker script is: beside this module, or wherever a host's bundler puts it, to which this form says
 * that there is such a file.
 */
export function workerUrl(): string {
  return new URL('../callboard.worker.ts', import.meta.url).href;
}
