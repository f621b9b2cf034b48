// Serves the whole site without a network. `cargo xtask dist` fills in the version and the files, each with the digest of what was built.
const VERSION = "{version}";
const FILES = {};

const SCOPE = registration.scope;
// Other sites of the same origin have caches too.
const OWN = `habilita ${SCOPE} `;
const CACHE = OWN + VERSION;
// What the entity puts beside what was built, and what it may change on any day.
const DEFINITIONS = `${OWN}procesos`;
/** How long a definition is waited for before the one of the last visit is taken. */
const PATIENCE = 4000;

const address = (path) => new URL(path, SCOPE).href;

addEventListener("install", (event) => event.waitUntil(fill()));

addEventListener("activate", (event) => event.waitUntil(settle()));

// A new version begins when the user says so, and only while nothing else is open: never under anybody's hands.
addEventListener("message", (event) => {
  // A page that it does not serve although it could: what is missing is fetched, and then it does.
  if (event.data === "completar") event.waitUntil(fill().then(() => clients.claim()));
  if (event.data !== "actualizar") return;
  event.waitUntil(others(event.source).then((some) => (some ? event.source.postMessage("otras") : skipWaiting())));
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE)) return;
  const path = new URL(url).pathname.slice(new URL(SCOPE).pathname.length) || "index.html";
  if (/^procesos\/[^/]+\.json$/.test(path)) event.respondWith(definition(event.request, path));
  else if (path in FILES) event.respondWith(file(event, path));
});

/** Everything, one after another so that it stands in nobody's way; what has not changed is taken from the version before. */
async function fill() {
  const cache = await caches.open(CACHE);
  for (const path of Object.keys(FILES)) {
    if (!(await cache.match(address(path)))) await bring(cache, path);
  }
}

async function bring(cache, path) {
  const url = address(path);
  for (const name of (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== CACHE)) {
    const old = await (await caches.open(name)).match(url);
    if (old && (await digest(old.clone())) === FILES[path]) return cache.put(url, old);
  }
  // Only what was built is taken: half a publication is none.
  const integrity = path.startsWith("procesos/") ? undefined : FILES[path];
  const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin", integrity });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return cache.put(url, direct(answer));
}

/** Some servers send a page elsewhere, and browsers take no answer for a page that was. */
const direct = (answer) => (answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer);

async function digest(answer) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-384", await answer.arrayBuffer()));
  return `sha384-${btoa(String.fromCharCode(...bytes))}`;
}

async function settle() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN) && ![CACHE, DEFINITIONS].includes(name)).map((name) => caches.delete(name)));
  await clients.claim();
}

/** Whether the site is open anywhere else. */
async function others(asking) {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return open.some(({ id, url, frameType }) => id !== asking?.id && frameType !== "nested" && url.startsWith(SCOPE));
}

/** Whether it is for a page inside another, which is served as if there were no service worker. */
async function inside({ request, clientId }) {
  if (["iframe", "frame", "embed", "object"].includes(request.destination)) return true;
  return request.mode !== "navigate" && (await clients.get(clientId))?.frameType === "nested";
}

async function file(event, path) {
  if (await inside(event)) return fetch(event.request).catch(() => kept(path));
  return kept(path, event);
}

let filling = null;

async function kept(path, event) {
  const found = await caches.match(address(path), { cacheName: CACHE });
  if (found) return found;
  // The browser has thrown it away, to make room: this one now, the others after it.
  filling ??= fill().catch(() => {}).finally(() => (filling = null));
  event?.waitUntil(filling);
  const answer = await fetch(address(path), { cache: "no-cache" });
  if (answer.ok && (await digest(answer.clone())) === FILES[path]) await (await caches.open(CACHE)).put(address(path), direct(answer.clone())).catch(() => {});
  return answer;
}

/** The definition as it is today, or as it was when it was last seen. */
async function definition(request, path) {
  const before = async () => (await caches.match(address(path), { cacheName: DEFINITIONS })) ?? caches.match(address(path), { cacheName: CACHE });
  const today = fetch(request).then(async (answer) => {
    if (answer.ok) await (await caches.open(DEFINITIONS)).put(address(path), answer.clone()).catch(() => {});
    return answer;
  });
  const late = new Promise((done) => setTimeout(done, PATIENCE)).then(before);
  const first = await Promise.race([today.catch(before), late]);
  return first ?? today;
}
