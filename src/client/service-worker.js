// Pages: network first, the cache if that fails. Hashed files: cache first. The search index: cached completely once
// search is used. /sw.js is this file after the values of CACHE, BASE and OFFLINE; see src/pages/sw.js.ts.
addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([OFFLINE, BASE]))
      .then(() => skipWaiting()),
  );
});
addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith("smallprint-") && name !== CACHE).map((name) => caches.delete(name)),
        ),
      )
      .then(() => clients.claim()),
  );
});
const keep = async (request, response) => {
  if (response.ok && response.type === "basic") (await caches.open(CACHE)).put(request, response.clone());
  return response;
};
const keepIndex = async () => {
  const cache = await caches.open(CACHE);
  const list = await fetch(BASE + "pagefind/offline.json").then((response) => (response.ok ? response.json() : []));
  const take = async () => {
    for (let file = list.pop(); file !== undefined; file = list.pop()) {
      const address = BASE + "pagefind/" + file;
      if (!(await cache.match(address))) await cache.add(address).catch(() => undefined);
    }
  };
  // A few at a time: the page's own requests come first.
  await Promise.all([take(), take(), take(), take()]);
};
// Pages take their state, and Pagefind its time stamps, from the query, and no file varies by a header: it is the same.
const cached = (request) =>
  caches.match(request, {
    ignoreVary: true,
    ignoreSearch: request.mode === "navigate" || request.url.includes("/pagefind/"),
  });
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  const path = url.pathname.slice(BASE.length);
  if (path.startsWith("_astro/")) {
    event.respondWith(cached(request).then((hit) => hit ?? fetch(request).then((response) => keep(request, response))));
    return;
  }
  // Data is for programs, which store what they need: here it would only fill the cache.
  if (path.startsWith("api/v1/") || path.endsWith(".csv")) return;
  if (path === "pagefind/pagefind.js") event.waitUntil(keepIndex().catch(() => undefined));
  event.respondWith(
    fetch(request)
      .then((response) => keep(request, response))
      .catch(
        async () => (await cached(request)) ?? (request.mode === "navigate" ? caches.match(OFFLINE) : Response.error()),
      ),
  );
});
