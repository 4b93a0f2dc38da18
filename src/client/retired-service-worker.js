// /sw.js of a site without offline support: removes the earlier worker and its caches.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name.startsWith("smallprint-")).map((name) => caches.delete(name))),
      )
      .then(() => registration.unregister()),
  );
});
