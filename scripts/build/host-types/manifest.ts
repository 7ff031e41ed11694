/** What is read of `custom-elements.json`: https://github.com/webcomponents/custom-elements-manifest. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly ManifestElement[] }[];
}

export interface ManifestElement {
  readonly name: string;
  readonly tagName: string;
  readonly description?: string;
  readonly members?: readonly ManifestMember[];
  readonly attributes?: readonly ManifestAttribute[];
  readonly events?: readonly ManifestEvent[];
  readonly slots?: readonly { readonly name: string }[];
  readonly cssProperties?: readonly { readonly name: string; readonly description?: string }[];
}

export interface ManifestMember {
  readonly kind: string;
  readonly name: string;
  readonly description?: string;
  readonly readonly?: boolean;
  readonly type?: { readonly text: string };
}

export interface ManifestAttribute {
  readonly name: string;
  readonly description?: string;
  /** The property that it sets; none for attributes of HTML's own. */
  readonly fieldName?: string;
  readonly type?: { readonly text: string };
}

export interface ManifestEvent {
  readonly name: string;
  readonly description?: string;
  /** The name of an exported event class. */
  readonly type: { readonly text: string };
}

/** The elements, in the manifest's order. */
export function elementsOf(manifest: Manifest): readonly ManifestElement[] {
  return manifest.modules.flatMap(({ declarations = [] }) => declarations);
}
