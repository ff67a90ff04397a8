/** `hulian sandbox tail`: one line for every request that arrives at a running sandbox */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { formatOption, numberOption } from '../../options/common.js';
import { stopSignal } from '../../sandbox/server.js';
import { addUrlOption, askSandbox } from './_running.js';

interface TailOptions {
  readonly url: string;
  readonly after?: number;
  readonly count?: number;
  readonly format: string;
}

interface Arrival {
  readonly at: number;
  readonly seq: number;
  readonly summary: string;
  readonly outcome: 'accepted' | 'refused' | 'repeated';
  readonly institution: string;
  readonly institutionName?: string;
  readonly status: number;
  readonly code?: string;
  readonly title?: string;
  readonly traceId: string;
}

export function define(command: Command, context: Context): void {
  const { sandbox } = context.messages;
  addUrlOption(command, context)
    .addOption(numberOption(context, '--after <n>', sandbox.options.after, 0, Number.MAX_SAFE_INTEGER))
    .addOption(numberOption(context, '--count <n>', sandbox.options.count, 1, Number.MAX_SAFE_INTEGER))
    .addOption(formatOption(context, ['text', 'ndjson'], 'text'))
    .action((chosen: TailOptions) => tail(context, chosen));
}

async function tail(context: Context, options: TailOptions): Promise<void> {
  const stop = new AbortController();
  void stopSignal().then(() => stop.abort());
  const after = options.after === undefined ? '' : `&after=${options.after}`;
  const path = `/sandbox/events?lang=${context.language}${after}`;
  const answer = await askSandbox(context, options.url, path, { signal: stop.signal });
  let left = options.count ?? Number.POSITIVE_INFINITY;
  try {
    for await (const text of arrivals(answer)) {
      context.write(options.format === 'ndjson' ? `${text}\n` : lineOf(context, JSON.parse(text) as Arrival));
      left -= 1;
      if (left <= 0) break;
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  stop.abort();
}

/** Data of the events `arrival`. */
async function* arrivals(answer: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: arrival\ndata: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) yield data;
    }
  }
}

function lineOf(context: Context, arrival: Arrival): string {
  const { sandbox } = context.messages;
  const time = new Date(arrival.at).toTimeString().slice(0, 8);
  const outcome = sandbox.outcomes[arrival.outcome];
  const { green, red } = context.style;
  const paint = arrival.outcome === 'refused' ? red : green;
  const reason = arrival.title === undefined ? '' : ` ${arrival.code ?? ''} ${arrival.title}`;
  return `${arrival.seq} ${time} ${paint(outcome)} ${arrival.status} ${arrival.summary} ${arrival.institutionName ?? arrival.institution}${reason}\n`;
}
