import { metricIds } from '../../../src/metrics/catalog/ids.js';
import { en } from '../../../src/i18n/en/index.js';
import { timeGrains } from '../../../src/time/grain.js';
import { elementsOf, type Manifest, type ManifestAttribute, type ManifestElement } from './manifest.js';

/** A name that VS Code offers, with what it says about it. */
interface Offered {
  readonly name: string;
  readonly description?: string;
}

/**
 * What VS Code knows of the tags in HTML: https://github.com/microsoft/vscode-custom-data. Attributes whose property
 * takes a metric or a grain offer the catalogue's metrics, with their names, and the grains.
 */
export function htmlCustomData(manifest: Manifest): object {
  const tags = elementsOf(manifest).map((element) => ({
    ...described(element.tagName, element.description),
    attributes: (element.attributes ?? []).map((attribute) => {
      const values = valuesOf(element, attribute);
      const isFlag = attribute.type?.text === 'boolean';
      return {
        ...described(attribute.name, attribute.description),
        ...(isFlag && { valueSet: 'v' }),
        ...(values.length > 0 && { values }),
      };
    }),
  }));
  return { version: 1.1, tags };
}

/** What VS Code knows of the kit's custom properties in CSS. */
export function cssCustomData(manifest: Manifest): object {
  const byName = new Map<string, string | undefined>();
  for (const { name, description } of elementsOf(manifest).flatMap(
    (element) => element.cssProperties ?? [],
  )) {
    if (!byName.has(name)) byName.set(name, description);
  }
  const properties = [...byName].map(([name, description]) => described(name, description));
  return { version: 1.1, properties: properties.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

function described(name: string, description: string | undefined): Offered {
  return { name, ...(description && { description }) };
}

function valuesOf(element: ManifestElement, attribute: ManifestAttribute): readonly Offered[] {
  const field = element.members?.find(({ name }) => name === attribute.fieldName)?.type?.text ?? '';
  if (/\bMetricId\b/.test(field)) {
    return metricIds.map((id) => described(id, en.metrics[id].name));
  }
  if (/\bTimeGrain\b/.test(field)) return timeGrains.map((name) => ({ name }));
  const words = (attribute.type?.text ?? '').split(' | ').map((word) => /^(['"])(.*)\1$/.exec(word)?.[2]);
  return words.filter((word) => word !== undefined).map((name) => ({ name }));
}
