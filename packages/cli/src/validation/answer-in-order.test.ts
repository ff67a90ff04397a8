import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { answerInOrder } from './answer-in-order.js';

it('answers in the order of the questions, one at a time', async () => {
  const told: unknown[] = [];
  const port = Object.assign(new EventEmitter(), { postMessage: (answer: unknown) => told.push(answer) });
  answerInOrder<number, number>(port as never, async (delay) => {
    told.push(`begin ${delay}`);
    await setTimeout(delay);
    return delay;
  });
  for (const delay of [20, 1, 5]) port.emit('message', delay);
  await expect.poll(() => told.length).toBe(6);
  expect(told).toEqual(['begin 20', 20, 'begin 1', 1, 'begin 5', 5]);
});
