/**
 * The manifest says what a host may use, in the words of the elements' doc comments. Left out: what is private,
 * `@internal` or Lit's own state, and the paths of sources, which are not published.
 */
export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  // The field is in package.json already; the analyzer would reformat the file.
  packagejson: false,
  plugins: [publicOnly(), declaredTypes(), attributesOfFields(), publishedPaths()],
};

function publicOnly() {
  return {
    name: 'callboard:public-only',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
      if (declaration) declaration.hidden = [...internalMembers(ts, node), ...stateProperties(ts, node)];
    },
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        const { hidden = [] } = declaration;
        delete declaration.hidden;
        const isPublic = ({ name, privacy = 'public', static: isStatic }) =>
          privacy === 'public' && !isStatic && !/^[#_]/.test(name) && !hidden.includes(name);
        declaration.members = declaration.members?.filter(isPublic);
        // The analyzer takes the first argument of any event's constructor for its name.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('cb-'));
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !hidden.includes(fieldName),
        );
      }
    },
  };
}

function internalMembers(ts, node) {
  return node.members
    .filter((member) => ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal'))
    .map((member) => member.name?.getText());
}

/** The names in `static properties` that are marked `state: true`: the element's own, without an attribute. */
function stateProperties(ts, node) {
  const properties = node.members.find(
    (member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'properties',
  );
  if (!properties?.initializer || !ts.isObjectLiteralExpression(properties.initializer)) return [];
  return properties.initializer.properties
    .filter(({ initializer }) =>
      initializer?.properties?.some(
        ({ name, initializer: value }) => name.getText() === 'state' && value.getText() === 'true',
      ),
    )
    .map(({ name }) => name.getText());
}

/** A property's type is the one that the class declares; the analyzer puts that of the attribute of its name in its place. */
function declaredTypes() {
  return {
    name: 'callboard:declared-types',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
      if (!declaration) return;
      // Of an accessor, what it takes.
      const typed = node.members.flatMap((member) => {
        const from = ts.isPropertyDeclaration(member)
          ? member
          : ts.isSetAccessor(member) && member.parameters[0];
        return from && from.type ? [[member.name.getText(), from.type.getText()]] : [];
      });
      declaration.types = new Map(typed);
    },
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        const { types = new Map(), members = [] } = declaration;
        delete declaration.types;
        for (const field of members.filter(({ name }) => types.has(name))) {
          field.type = { text: types.get(field.name) };
        }
      }
    },
  };
}

/** Joins an attribute that a class's doc comment describes with the field of the same name: one description for both. */
function attributesOfFields() {
  return {
    name: 'callboard:attributes-of-fields',
    moduleLinkPhase({ moduleDoc }) {
      for (const { members = [], attributes = [] } of moduleDoc.declarations) {
        for (const attribute of attributes) {
          if (attribute.type) attribute.type.text = attributeType(attribute.type.text);
          const fieldName = attribute.name.replace(/-./g, ([, letter]) => letter.toUpperCase());
          const field = members.find(({ kind, name }) => kind === 'field' && name === fieldName);
          if (!field) continue;
          attribute.fieldName = fieldName;
          field.attribute = attribute.name;
          field.description ??= attribute.description;
        }
      }
    },
  };
}

/** An attribute is text, whatever its field takes beside: a number, a boolean, one of some words, or any text. */
function attributeType(fieldType) {
  const parts = fieldType.split(' | ').filter((part) => part !== 'undefined' && part !== 'null');
  if (parts.every((part) => /^['"].*['"]$/.test(part))) return parts.join(' | ');
  return ['number', 'boolean'].find((type) => parts.includes(type)) ?? 'string';
}

/** The classes are exported by the main entry, and each is registered by an entry of its own. */
function publishedPaths() {
  return {
    name: 'callboard:published-paths',
    packageLinkPhase({ customElementsManifest }) {
      const main = 'dist/index.js';
      const elements = customElementsManifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ customElement, tagName }) => customElement && tagName)
        .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
      const reference = ({ name }) => ({ name, module: main });
      customElementsManifest.modules = [
        {
          kind: 'javascript-module',
          path: main,
          declarations: elements,
          exports: elements.map((element) => ({
            kind: 'js',
            name: element.name,
            declaration: reference(element),
          })),
        },
        ...elements.map((element) => ({
          kind: 'javascript-module',
          path: `dist/elements/${element.tagName.replace(/^cb-/, '')}.js`,
          declarations: [],
          exports: [
            { kind: 'custom-element-definition', name: element.tagName, declaration: reference(element) },
          ],
        })),
      ];
    },
  };
}
