// The file is made by `npm run manifest`, and types are checked without it too.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}

// Files as text, by the bundler.
declare module '*?raw' {
  const text: string;
  export default text;
}
