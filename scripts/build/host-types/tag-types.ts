import { elementsOf, type Manifest, type ManifestElement, type ManifestEvent } from './manifest.js';

/**
 * `tags.d.ts`: for each tag its element, what a template may set as property or as attribute, and its events. Types of
 * properties are those of the class, looked up by name, so that they are exact; React's and Vue's types follow from it.
 */
export function tagTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  const names = elements.flatMap(({ name, events = [] }) => [name, ...events.map(({ type }) => type.text)]);
  return `// Generated from custom-elements.json.
import type { ${[...new Set(names)].toSorted().join(', ')} } from './index.js';

export interface CallboardTags {
${elements.map((element) => tagType(element, heardBy(element, elements))).join('')}}
`;
}

/** The events that can be listened to at an element: its own, and where it has content those that bubble up from there. */
function heardBy(
  { events: own = [], slots = [] }: ManifestElement,
  elements: readonly ManifestElement[],
): readonly ManifestEvent[] {
  if (slots.length === 0) return own;
  const byName = new Map(own.map((event) => [event.name, event]));
  for (const { events = [] } of elements) {
    for (const { name, type } of events) {
      if (!byName.has(name)) byName.set(name, { name, type, description: 'From an element inside' });
    }
  }
  return [...byName.values()];
}

function tagType(element: ManifestElement, events: readonly ManifestEvent[]): string {
  const { name, tagName, description, members = [], attributes = [] } = element;
  const properties = members.filter(({ kind, readonly }) => kind === 'field' && readonly !== true);
  // An attribute named like its property is set by that; HTML's own attributes are in every host's types already.
  const spelledOut = attributes.filter((one) => one.fieldName !== undefined && one.fieldName !== one.name);
  return [
    comment(description, '  '),
    `  '${tagName}': {\n    element: ${name};\n`,
    block(
      'properties',
      properties.map((one) => [one.description, `${one.name}?: ${name}['${one.name}'];`]),
    ),
    block(
      'attributes',
      spelledOut.map((one) => [one.description, `'${one.name}'?: ${attributeType(one.type?.text)};`]),
    ),
    block(
      'events',
      events.map((one) => [one.description, `'${one.name}': ${one.type.text};`]),
    ),
    '  };\n',
  ].join('');
}

function block(name: string, lines: readonly (readonly [string | undefined, string])[]): string {
  const text = lines.map(([description, line]) => `${comment(description, '      ')}      ${line}\n`);
  return `    ${name}: {\n${text.join('')}    };\n`;
}

/** An attribute is text, and a template may write a number where one is meant. */
function attributeType(text = 'string'): string {
  return text === 'number' ? 'number | `${number}`' : text;
}

function comment(text: string | undefined, indent: string): string {
  if (text === undefined) return '';
  // A comment in a comment would end it.
  return `${indent}/** ${text.replaceAll('*/', '*\\/').replaceAll('\n', `\n${indent} * `)} */\n`;
}
