import type { MessagePort } from 'node:worker_threads';

/** Answers messages one after the other: while an answer waits for something, the next message waits for the answer. */
export function answerInOrder<Question, Answer>(
  port: Pick<MessagePort, 'on' | 'postMessage'>,
  answer: (question: Question) => Promise<Answer>,
): void {
  let answered = Promise.resolve();
  port.on('message', (question: Question) => {
    answered = answered.then(async () => port.postMessage(await answer(question)));
  });
}
