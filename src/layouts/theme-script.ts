/**
 * Runs before the first paint, inline, so that a chosen colour scheme never flashes the other one.
 * Its hash is in the content security policy (`astro.config.mjs`).
 */
export const themeScript = `(()=>{let t;try{t=localStorage.getItem("theme")}catch{}if(t==="light"||t==="dark")document.documentElement.dataset.theme=t;document.documentElement.classList.add("js")})()`;

/** Prefetches a link when the pointer rests on it, if the browser and the connection allow it. */
export const speculationRules = (base: string) =>
  JSON.stringify({
    prefetch: [
      {
        where: {
          and: [
            { href_matches: `${base}*` },
            { not: { selector_matches: "[download], [href$='.csv'], [href$='.rss']" } },
          ],
        },
        eagerness: "moderate",
      },
    ],
  });
