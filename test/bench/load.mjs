// Bounded load on a loopback server: a fixed number of connections for a fixed time or number of requests.
import http from 'node:http';
import net from 'node:net';

const MOST_SECONDS = 120;
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const round = value => Math.round(value * 100) / 100;

function ask(target, { method = 'GET', path, headers = {}, body }, connection) {
  return new Promise(resolve => {
    const started = performance.now();
    const done = status => resolve({ status, ms: performance.now() - started, bytes });
    let bytes = 0;
    const request = http.request(
      {
        ...target,
        method,
        path,
        ...connection,
        headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      answer => {
        answer.on('data', chunk => (bytes += chunk.length));
        answer.on('end', () => done(answer.statusCode));
        answer.on('error', () => done(0));
      },
    );
    request.setTimeout(30_000, () => request.destroy());
    request.on('error', () => done(0));
    request.end(body);
  });
}

function summary(answers, seconds) {
  const times = answers.map(answer => answer.ms).sort((a, b) => a - b);
  const status = {};
  for (const answer of answers) status[answer.status] = (status[answer.status] ?? 0) + 1;
  const good = answers.filter(answer => answer.status >= 200 && answer.status < 300).length;
  return {
    perSecond: round(good / seconds),
    p50: round(at(times, 0.5)),
    p95: round(at(times, 0.95)),
    p99: round(at(times, 0.99)),
    bytes: Math.round(answers.reduce((sum, answer) => sum + answer.bytes, 0) / Math.max(1, answers.length)),
    status,
  };
}

/** `next(n)` gives the n-th request, or undefined when there are no more. */
export async function load(port, connections, seconds, next) {
  const target = { host: '127.0.0.1', port };
  const until = performance.now() + Math.min(seconds, MOST_SECONDS) * 1000;
  const answers = [];
  let count = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
      for (let request; performance.now() < until && (request = next(count++));)
        answers.push(await ask(target, request, { agent }));
      agent.destroy();
    }),
  );
  return summary(answers, (performance.now() - started) / 1000);
}

/** Opens `size` connections first, then sends one request on each at the same moment. */
export async function rush(port, size, requestOf) {
  const target = { host: '127.0.0.1', port };
  const sockets = await Promise.all(
    Array.from(
      { length: size },
      () =>
        new Promise((resolve, reject) => {
          const socket = net.connect(port, target.host, () => resolve(socket)).on('error', reject);
        }),
    ),
  );
  const started = performance.now();
  const answers = await Promise.all(
    sockets.map((socket, place) =>
      ask(target, requestOf(place), { createConnection: () => socket, agent: undefined }),
    ),
  );
  return {
    ...summary(answers, (performance.now() - started) / 1000),
    winners: answers.filter(answer => answer.status === 201).length,
  };
}
