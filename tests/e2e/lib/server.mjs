// A small static server for the tests: the right types, brotli when the file is there, a log of what was asked.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
};

async function read(path) {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/** The file a request path names under `root`, or null when it falls outside of `base` or of `root`. */
export function fileFor(root, base, pathname) {
  if (!pathname.startsWith(base)) return null;
  let inside;
  try {
    inside = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return null;
  }
  if (inside.includes("\0")) return null;
  const top = resolve(root);
  const file = normalize(join(top, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside));
  return file.startsWith(top + sep) ? file : null;
}

/**
 * Serves `root` under `base` (which begins and ends with "/") on a free port of 127.0.0.1.
 * `cors`: any origin may read (a sandboxed frame has an opaque one). `delayMs`: waits before each answer. `instead`: texts served
 * in place of files, by their path inside `base`, as the next release of the site would. `headers`: sent with everything. `port`: the one
 * of a server that was closed, to come back as it.
 */
export async function startServer({ root, base = "/", cors = false, delayMs = 0, instead = {}, headers = {}, port = 0 }) {
  if (!root) throw new Error("startServer needs a root folder");
  if (!base.startsWith("/") || !base.endsWith("/")) throw new Error(`base must begin and end with "/": ${base}`);
  const requests = [];

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    if (delayMs > 0) await sleep(delayMs);
    if (cors) response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "no-cache");
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

    const other = instead[pathname.slice(base.length)];
    if (other !== undefined) {
      response.writeHead(200, { "Content-Type": TYPES[extname(pathname)] }).end(other);
      return;
    }
    const file = fileFor(root, base, pathname);
    const accepts = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const packed = file && accepts ? await read(`${file}.br`) : null;
    const body = packed ?? (file ? await read(file) : null);
    if (body === null) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("not found\n");
      return;
    }
    if (packed) response.setHeader("Content-Encoding", "br");
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Length": body.length,
      Vary: "Accept-Encoding",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });

  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    requests,
    port: server.address().port,
    url: (path = "") => origin + base + path.replace(/^\//, ""),
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
