/**
 * `callboard/vue`: the kit's elements in Vue's templates. Types alone, nothing runs; Vue's compiler must be told that
 * tags that begin with `cb-` are no components of its own (`isCustomElement`).
 *
 *     "types": ["callboard/vue"]        in tsconfig.json
 *     <cb-kpi-tile metric="service-level" :target="0.8" @cb-select="open($event.detail)" />
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { CallboardTags } from './tags.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Camel<Name>>}`]?:
    | ((event: Events[Name]) => void)
    | undefined;
};

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** What `<Tag>` takes in a template. */
export type CallboardProps<Tag extends keyof CallboardTags> = CallboardTags[Tag]['properties'] &
  Listeners<CallboardTags[Tag]['events']> &
  Omit<HTMLAttributes & PublicProps, keyof CallboardTags[Tag]['properties']>;

/** A tag as Vue's type checker sees a component: what a template ref to it holds, and what may be bound. */
type Component<Tag extends keyof CallboardTags> = new () => CallboardTags[Tag]['element'] & {
  /** @deprecated For templates' types alone: an element has no `$props`. */
  $props: CallboardProps<Tag>;
};

type Components = { [Tag in keyof CallboardTags]: Component<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
