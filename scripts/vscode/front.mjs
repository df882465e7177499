// Stands before VS Code's server and adds an extension in development to its page, as vscode.dev has it: files served by
// http, run in the web worker host. Everything else goes through untouched.
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';

/** @typedef {import('./workbench.mjs').Server} Server */

const TYPES = { '.json': 'application/json', '.js': 'text/javascript', '.cjs': 'text/javascript' };
const UPSTREAM = '127.0.0.1';

/**
 * Serves each of `folders` under the path that is its key, and opens the page with the extension and its tests.
 * @param {Server} server
 * @param {Readonly<Record<string, string>>} folders
 * @param {{ extension: string, tests: string }} paths  addresses below this front
 * @returns {Promise<Server>}
 */
export async function startFront(server, folders, paths) {
  const sockets = new Set();
  const front = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://front');
    const mount = Object.keys(folders).find((prefix) => pathname.startsWith(`${prefix}/`));
    if (mount !== undefined) {
      const file = path.join(folders[mount] ?? '', path.normalize(decodeURIComponent(pathname.slice(mount.length))));
      serve(file, response);
    } else if (pathname === '/') page(server, request, response, paths);
    else pass(server, request, response);
  });
  front.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  front.on('upgrade', (request, near, head) => {
    const far = net.connect(server.port, UPSTREAM, () => {
      const headers = request.rawHeaders.map((part, i) => part + (i % 2 === 0 ? ': ' : '\r\n')).join('');
      far.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers}\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ])
      one?.on('error', () => other?.destroy()).on('close', () => other?.destroy());
  });
  await new Promise((done) => front.listen(0, UPSTREAM, () => done(undefined)));
  const { port } = /** @type {net.AddressInfo} */ (front.address());
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return /** @type {Promise<void>} */ (new Promise((done) => front.close(() => done())));
  };
  return { port, authority: `${UPSTREAM}:${port}`, stop };
}

async function serve(/** @type {string} */ file, /** @type {http.ServerResponse} */ response) {
  try {
    const body = await readFile(file);
    const type = /** @type {Record<string, string>} */ (TYPES)[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function pass(
  /** @type {Server} */ server,
  /** @type {http.IncomingMessage} */ request,
  /** @type {http.ServerResponse} */ response,
) {
  const options = { host: UPSTREAM, port: server.port, method: request.method, path: request.url };
  const upstream = http.request({ ...options, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}

/** The workbench reads its options from an attribute of its page. */
async function page(
  /** @type {Server} */ server,
  /** @type {http.IncomingMessage} */ request,
  /** @type {http.ServerResponse} */ response,
  /** @type {{ extension: string, tests: string }} */ paths,
) {
  try {
    const headers = { cookie: request.headers.cookie ?? '', 'x-forwarded-host': request.headers.host ?? '' };
    const options = { host: UPSTREAM, port: server.port, path: request.url };
    const [status, answered, html] = await fetched({ ...options, headers: { ...headers, host: request.headers.host } });
    const at = (/** @type {string} */ where) => ({ scheme: 'http', authority: request.headers.host, path: where });
    const developmentOptions = { extensions: [at(paths.extension)], extensionTestsPath: at(paths.tests) };
    const changed = html.replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
      (_, before, settings) => {
        const was = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
        const now = { ...was, developmentOptions: { ...was.developmentOptions, ...developmentOptions } };
        return `${before}${JSON.stringify(now).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
      },
    );
    delete answered['content-length'];
    response.writeHead(status, answered).end(changed);
  } catch {
    response.destroy();
  }
}

/** @returns {Promise<[number, http.IncomingHttpHeaders, string]>} */
function fetched(/** @type {http.RequestOptions} */ options) {
  return new Promise((done, fail) => {
    const call = http.get(options, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done([answer.statusCode ?? 502, { ...answer.headers }, Buffer.concat(parts).toString()]));
    });
    call.on('error', fail);
  });
}
