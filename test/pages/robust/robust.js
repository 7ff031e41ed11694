/** What the tests of robustness do inside the page; `test/pages/robust-*.e2e.test.ts` tell it what. */

import { anyJson, planted, texts, values } from './hostile.js';

const stage = document.getElementById('stage');
const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
const task = () => new Promise((resolve) => setTimeout(resolve));

/** All elements that were ever made here, none of which this holds. */
let made = [];

/** An element of a tag with attributes; a member whose name starts with a dot is a property. */
function make(tag, members = {}, page = document) {
  const element = page.createElement(tag);
  made.push(new WeakRef(element));
  for (const [name, value] of Object.entries(members)) give(element, name, value);
  return element;
}

function give(element, name, value) {
  if (name.startsWith('.')) element[name.slice(1)] = value;
  else element.setAttribute(name, value);
}

/** Whether an element still works on what it shows. */
function isRestless(element) {
  return (
    element.state === 'loading' ||
    element.matches(':state(loading), :state(stale)') ||
    element.isUpdatePending
  );
}

/** Waits until elements rest: for two frames none loads, is stale or is about to update. */
async function settled(elements, patienceMs = 20000) {
  const end = performance.now() + patienceMs;
  for (let calm = 0; calm < 2;) {
    await frame();
    calm = elements.some(isRestless) ? 0 : calm + 1;
    if (performance.now() > end) {
      throw new Error(
        `not settled: ${elements.filter(isRestless).map((one) => `${one.localName} ${one.state}`)}`,
      );
    }
  }
}

/** A `cb-data` on the stage with data of its own, ready to be asked. */
async function scope(data, members = {}) {
  const element = make('cb-data', { ...members, '.data': data });
  stage.append(element);
  await settled([element]);
  return element;
}

/** Mounts so many elements of a tag inside a scope, `batch` at a time; each batch is settled, then removed. */
async function mounts(tag, members, inside, count, batch) {
  const states = new Set();
  for (let done = 0; done < count; done += batch) {
    const elements = Array.from({ length: Math.min(batch, count - done) }, () => make(tag, members));
    inside.append(...elements);
    await settled(elements);
    for (const element of elements) {
      states.add(element.state);
      element.remove();
    }
  }
  await task();
  return [...states];
}

/** What stands in no page any more and is held all the same, by tags. */
function kept() {
  made = made.filter((one) => one.deref());
  const elements = made.map((one) => one.deref()).filter((element) => !element.isConnected);
  return elements.map(({ localName }) => localName);
}

/** Numbers from 0 to below 1, the same for the same seed. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled(list, chance) {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all;
}

/** Waits a number of frames, whatever elements do. */
async function frames(count) {
  for (let done = 0; done < count; done++) await frame();
  await task();
}

/**
 * Mounts elements of a tag that are each given one or two hostile values or some JSON, chosen by a seed: `names` are members as
 * `make` takes them. Gives what was given in which order, so that a failure can be told.
 */
async function hostileMounts(tag, members, names, inside, count, seed) {
  const chance = random(seed);
  const any = (list) => list[Math.floor(chance() * list.length)];
  const all = values();
  const told = [];
  const elements = Array.from({ length: count }, () => {
    const element = make(tag, members);
    for (let at = chance() < 0.5 ? 1 : 2; at > 0; at--) {
      const name = any(names);
      const isAttribute = !name.startsWith('.');
      if (chance() < 0.3) {
        const json = anyJson(chance);
        told.push(`${name} = ${JSON.stringify(json).slice(0, 300)}`);
        give(element, name, isAttribute ? JSON.stringify(json) : json);
        continue;
      }
      const value = any(isAttribute ? texts : all);
      told.push(`${name} = ${isAttribute ? `text ${texts.indexOf(value)}` : `value ${all.indexOf(value)}`}`);
      give(element, name, value);
    }
    return element;
  });
  inside.append(...elements);
  await frames(4);
  for (const element of elements) element.remove();
  await frames(1);
  return told;
}

/** A text without what holds it together among text of the other direction. */
const bare = (text) => text.replaceAll(/[\u2066-\u2069]/g, '');

/** Elements that are wider than the room that they stand in, or whose room scrolls sideways for them. */
function burst(elements) {
  return elements
    .filter((element) => {
      const room = element.parentElement.getBoundingClientRect();
      const { left, right } = element.getBoundingClientRect();
      return left < room.left - 1 || right > room.right + 1 || element.scrollWidth > element.clientWidth + 1;
    })
    .map(({ localName }) => localName);
}

/**
 * Has the page behave as on a tab that is not seen: it says so, and no frame is drawn. Gives what shows it again, and how
 * many wait for a frame. Browsers without a window know no other tab.
 */
function hidePage() {
  const real = { requestAnimationFrame, cancelAnimationFrame };
  const waiting = new Map();
  let last = 0;
  const say = () => document.dispatchEvent(new Event('visibilitychange'));
  window.requestAnimationFrame = (call) => {
    waiting.set((last -= 1), call);
    return last;
  };
  window.cancelAnimationFrame = (id) => {
    if (!waiting.delete(id)) real.cancelAnimationFrame.call(window, id);
  };
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
  say();
  return {
    waiting: () => waiting.size,
    show() {
      window.requestAnimationFrame = real.requestAnimationFrame;
      delete document.visibilityState;
      for (const call of waiting.values()) requestAnimationFrame(call);
      say();
    },
  };
}

/** Opens the menu of an element, or does what an item of it does; whether a window is open then. */
async function openWindow(element, name) {
  const root = element.shadowRoot;
  const button = root.querySelector(
    name === 'menu' ? '[part="menu-button"]' : `[part="menu-item"][data-name="${name}"]`,
  );
  if (!button) return false;
  button.click();
  for (let at = 0; at < 10; at++) {
    if (root.querySelector('dialog[open], :popover-open')) return true;
    await frame();
  }
  return false;
}

/** Counts what listens on the window and the document from now on, by kind of event. */
function countListeners() {
  const counts = {};
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const known = new WeakMap();
  const note = (target, type, listener, options, by) => {
    if ((target ?? window) !== window && target !== document) return;
    const key = `${type} ${Boolean(options?.capture ?? options)}`;
    const all = known.get(listener) ?? new Set();
    known.set(listener, all);
    if (all.has(key) === by > 0) return;
    if (by > 0) all.add(key);
    else all.delete(key);
    counts[type] = (counts[type] ?? 0) + by;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener) note(this, type, listener, options, 1);
    return add.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) note(this, type, listener, options, -1);
    return remove.call(this, type, listener, options);
  };
  return () => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/** Patches what all objects have, as libraries of other days do. */
function patchHost() {
  for (const prototype of [Array.prototype, Object.prototype]) {
    Object.defineProperty(prototype, 'ofTheHost', { value: 'of the host', enumerable: true, writable: true });
  }
  const { remove } = Element.prototype;
  Element.prototype.remove = function () {
    remove.call(this);
  };
  const { stringify } = JSON;
  JSON.stringify = (...all) => stringify(...all);
}

/** What an element shows, as text: attributes in one order, and without what was said aloud of changes on the way. */
function picture(element) {
  return pictureOf(element.shadowRoot).replaceAll(/\s+/g, ' ');
}

/**
 * The same once all of it is there and has not changed for some frames: sizes are known a frame after what they follow
 * from, and a report is ready before its last part is.
 */
async function stillPicture(element) {
  await settled([element]);
  await element.complete;
  let last = picture(element);
  for (let calm = 0; calm < 6; calm++) {
    await frame();
    const next = picture(element);
    if (next !== last || isRestless(element)) calm = -1;
    last = next;
  }
  return last;
}

function pictureOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType === Node.ELEMENT_NODE && node.matches('[role="status"]')) return '';
  const inner = [...node.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE).map(pictureOf);
  if (node.nodeType !== Node.ELEMENT_NODE) return inner.join('');
  // Where a tip or a menu stood last is seen when it is shown again.
  const isAway = node.matches('[hidden], [popover]');
  const attributes = [...node.attributes]
    .filter(({ name }) => !(isAway && name === 'style'))
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .toSorted();
  return `<${[node.localName, ...attributes].join(' ')}>${inner.join('')}</${node.localName}>`;
}

/**
 * Builds one element in a `cb-data` in a random order: attributes and properties set before or after the element stands
 * in the page, it in the `cb-data` before or after that is there or has its data, with other values in between, moved
 * and taken away for a while. What it is given last is always the same.
 */
async function builtInAnyOrder(tag, members, data, seed) {
  const chance = random(seed);
  const scope = document.createElement('cb-data');
  const element = document.createElement(tag);
  const other = document.createElement('div');
  const steps = [
    ...Object.entries(members).map(
      ([name, value]) =>
        () =>
          give(element, name, value),
    ),
    () => scope.append(element),
    () => stage.append(scope),
    () => (scope.data = data),
    () => give(scope, 'locale', 'en'),
  ];
  const noise = [
    () => stage.append(other),
    () => other.append(element),
    () => element.remove(),
    () => give(element, 'lang', 'ru'),
    () => give(element, 'theme', 'dark'),
    () => (element.where = { queue: 'Sales' }),
    () => (scope.data = { contacts: [] }),
    () => scope.remove(),
  ].filter(() => chance() < 0.3);
  // What disturbs comes among the steps, never after the last of its kind: each is followed by all steps.
  for (const step of shuffled([...noise, ...steps], chance)) {
    step();
    const pause = chance();
    if (pause < 0.2) await frame();
    else if (pause < 0.4) await Promise.resolve();
  }
  element.removeAttribute('lang');
  element.removeAttribute('theme');
  element.where = undefined;
  for (const step of shuffled(steps, chance)) step();
  const shown = await stillPicture(element);
  scope.remove();
  other.remove();
  return shown;
}

/** Where two texts begin to differ, with what stands around. */
function difference(text, other) {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  const from = Math.max(0, at - 120);
  return `${text.slice(from, from + 240)}\nrather than\n${other.slice(from, from + 240)}`;
}

/** All nodes inside elements, those in shadows, too. */
function* within(root) {
  for (const node of root.querySelectorAll('*')) {
    yield node;
    if (node.shadowRoot) yield* within(node.shadowRoot);
  }
}

window.robust = {
  hidePage,
  openWindow,
  countListeners,
  patchHost,
  stillPicture,
  builtInAnyOrder,
  difference,
  bare,
  frames,
  hostileMounts,
  burst,
  within,
  planted,
  texts,
  values,
  stage,
  frame,
  task,
  make,
  give,
  isRestless,
  settled,
  scope,
  mounts,
  kept,
  random,
  shuffled,
};
