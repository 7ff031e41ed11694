/**
 * `callboard/react`: the kit's elements in React 19's JSX. Types alone, nothing runs: React 19 sets properties and
 * listens to events of custom elements itself.
 *
 *     "types": ["callboard/react"]        in tsconfig.json
 *     <cb-kpi-tile metric="service-level" target={0.8} oncb-select={(event) => open(event.detail)} />
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CallboardTags } from './tags.js';

type Handlers<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Own<Tag extends keyof CallboardTags> = CallboardTags[Tag]['properties'] &
  CallboardTags[Tag]['attributes'] &
  Handlers<CallboardTags[Tag]['events']>;

type Html<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

/** What `<Tag>` takes in JSX. */
export type CallboardProps<Tag extends keyof CallboardTags> = Own<Tag> &
  Omit<Html<CallboardTags[Tag]['element']>, keyof Own<Tag>>;

type Elements = { [Tag in keyof CallboardTags]: CallboardProps<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
