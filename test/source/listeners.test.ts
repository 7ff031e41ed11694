import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Listeners } from '../../src/source/listeners.js';

test('a listener that throws is reported and keeps nobody from hearing', () => {
  const reported: unknown[] = [];
  const heard: number[] = [];
  const listeners = new Listeners<number>((error) => reported.push(error));
  const bug = new Error('of the host');
  listeners.add(() => {
    throw bug;
  });
  listeners.add((event) => heard.push(event));
  listeners.tell(7);
  assert.deepEqual(heard, [7]);
  assert.deepEqual(reported, [bug]);
});

test('one function added twice hears twice, and each leaves by itself; leaving while being told is safe', () => {
  let heard = 0;
  const listeners = new Listeners<null>();
  const hear = (): void => void (heard += 1);
  const stop = listeners.add(hear);
  const stopSecond = listeners.add(() => stop());
  listeners.add(hear);
  listeners.tell(null);
  assert.equal(heard, 2);
  stopSecond();
  listeners.tell(null);
  assert.equal(heard, 3);
  listeners.clear();
  listeners.tell(null);
  assert.equal(heard, 3);
});
