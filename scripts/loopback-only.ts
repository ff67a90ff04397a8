// Tests reach this machine only: a connection or a name look-up of anything else fails as a network would, and fails the test.
// It proves on every run that no code calls home (coverage rows N-02 and P-10), and works without a network.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

type Anything = (this: unknown, ...given: unknown[]) => unknown;

const own = /^(?:127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3}|localhost|0\.0\.0\.0|::)$/u;

/** Addresses that were asked for and denied, in order. */
export const denied: string[] = [];

/** Whether the host is this machine; a host that is not is noted. */
function isOwn(host: string): boolean {
  if (own.test(host)) return true;
  denied.push(host);
  return false;
}

const refusal = (host: string) =>
  Object.assign(new Error(`tests reach this machine only, not ${host}`), { code: 'ENETUNREACH' });

/** Puts another function in the place of a method. */
function replace(owner: object, name: string, make: (original: Anything) => Anything): void {
  const methods = owner as Record<string, Anything>;
  methods[name] = make(methods[name] as Anything);
}

replace(net.Socket.prototype, 'connect', (connect) => {
  return function (this: unknown, ...given) {
    // Callers within node hand over their arguments as one list.
    const [first, second] = (Array.isArray(given[0]) ? given[0] : given) as readonly unknown[];
    const target = (
      typeof first === 'object' ? first : { port: first, host: second }
    ) as net.TcpSocketConnectOpts;
    const host = typeof target.host === 'string' ? target.host : 'localhost';
    const isPipe = typeof (target as { path?: unknown }).path === 'string';
    if (isPipe || isOwn(host)) return connect.apply(this, given);
    process.nextTick(() => (this as net.Socket).destroy(refusal(host)));
    return this;
  };
});

replace(dns, 'lookup', (lookup) => (host, ...rest) => {
  if (host === '' || isOwn(String(host))) return lookup(host, ...rest);
  return process.nextTick(rest.at(-1) as () => void, refusal(String(host)));
});

replace(dgram.Socket.prototype, 'send', (send) => {
  return function (this: unknown, ...given) {
    const host = given.find((one, index) => index > 0 && typeof one === 'string') ?? 'localhost';
    if (isOwn(String(host))) return send.apply(this, given);
    throw refusal(String(host));
  };
});
