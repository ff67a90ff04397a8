/** A run as a page of this machine: tests done, rate, time left, results as they come. */
import type { ConformanceRun, TestOutcome, TestResult } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { paceOf } from '../../output/progress.js';
import { listenError, serveApplication } from '../../sandbox/server.js';
import { livePage } from './_live-page.js';
import { causeText } from './_report.js';

/** Names by which this machine calls itself: a page of another site that resolves here has another. */
const own = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

interface Head {
  readonly done: number;
  readonly total: number;
  /** Tests done, rate, time left, as a sentence. */
  readonly text: string;
  /** What people are to do now. */
  readonly title?: string;
  readonly instruction?: string;
  readonly ended?: true;
  readonly result?: TestResult;
}

/** One line of the page. */
export interface LiveRow {
  readonly id: string;
  readonly result: TestResult;
  readonly title: string;
  readonly cause: string;
}

/** What a run tells, and how the page is asked for. */
export interface Live {
  /** Answers the page and its events; undefined for every other address. */
  readonly answer: (request: Request) => Response | undefined;
  readonly step: (title: string, instruction: string) => void;
  readonly test: (outcome: TestOutcome, done: number, total: number) => void;
  /** Counts on, with a line where there is one to show. */
  readonly count: (done: number, total: number, row?: LiveRow) => void;
  /** Says how the run ended, and lets the pages have it. */
  readonly end: (run: ConformanceRun) => Promise<void>;
  readonly close: (text: string, result: TestResult, total: number) => Promise<void>;
}

export function openLive(context: Context, title: string, now: () => number = Date.now): Live {
  const { conformance } = context.messages;
  const { live } = conformance;
  const began = now();
  const rows: string[] = [];
  let head: Head = { done: 0, total: 0, text: live.waiting };
  const watchers = new Set<() => void>();
  const event = (name: string, value: unknown) => `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`;
  const say = (change: Head) => {
    head = change;
    for (const wake of watchers) wake();
  };

  const events = (request: Request): Response => {
    const encoder = new TextEncoder();
    let shown = 0;
    let wake: () => void = () => undefined;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        wake = () => {
          const lines = rows.slice(shown).join('') + event('head', head);
          shown = rows.length;
          controller.enqueue(encoder.encode(lines));
          if (!head.ended) return;
          watchers.delete(wake);
          controller.close();
        };
        watchers.add(wake);
        wake();
      },
      cancel: () => void watchers.delete(wake),
    });
    request.signal.addEventListener('abort', () => watchers.delete(wake), { once: true });
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    });
  };

  const count: Live['count'] = (done, total, row) => {
    const { rate, left } = paceOf(done, total, now() - began);
    if (row) rows.push(event('row', { ...row, number: rows.length, word: conformance.results[row.result] }));
    const { title: what, instruction } = head;
    say({
      done,
      total,
      text: live.count(done, total, rate, left),
      ...(what !== undefined && instruction !== undefined && { title: what, instruction }),
    });
  };

  const close: Live['close'] = async (text, result, total) => {
    say({ done: total, total, text, ended: true, result });
    // One turn for the sockets: the process may end right after.
    await new Promise((resolve) => setTimeout(resolve, 100));
  };

  return {
    count,
    close,
    answer: (request) => {
      const { pathname, host } = new URL(request.url);
      if (request.method !== 'GET' || (pathname !== '/' && pathname !== '/live/events')) return undefined;
      if (!own.test(host)) return new Response(null, { status: 403 });
      return pathname === '/' ? livePage(title, context.messages, context.language) : events(request);
    },
    step: (what, instruction) => say({ ...head, title: what, instruction }),
    test: (outcome, done, total) =>
      count(done, total, {
        id: outcome.id,
        result: outcome.result,
        title: outcome.title[context.language],
        cause: causeText(context, outcome) ?? '',
      }),
    end: ({ result, summary, tests }) => {
      const { pass, fail, error, skip, omit } = summary;
      const text = `${conformance.verdict(conformance.results[result], false)} ${conformance.summary(pass, fail, error, skip, omit)}`;
      return close(text, result, tests.length);
    },
  };
}

/** Serves a live page of its own, and says where it is. */
export async function serveLive(context: Context, title: string, port: number) {
  const live = openLive(context, title);
  const answer = (request: Request) =>
    Promise.resolve(live.answer(request) ?? new Response(null, { status: 404 }));
  const server = await serveApplication({ fetch: answer }, port).catch((error: unknown) => {
    throw listenError(context, error, port);
  });
  context.note(context.messages.conformance.live.ready(server.url));
  return { live, close: () => server.close() };
}
