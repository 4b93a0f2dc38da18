/** Web readers that accept a feed's address in a link. */

export interface Reader {
  name: string;
  /** @param feed absolute address of the feed */
  subscribe: (feed: string) => string;
}

export const readers: readonly Reader[] = [
  { name: "Feedly", subscribe: (feed) => `https://feedly.com/i/subscription/feed/${encodeURIComponent(feed)}` },
  { name: "Inoreader", subscribe: (feed) => `https://www.inoreader.com/?add_feed=${encodeURIComponent(feed)}` },
  { name: "Feedbin", subscribe: (feed) => `https://feedbin.com/?subscribe=${encodeURIComponent(feed)}` },
  { name: "NewsBlur", subscribe: (feed) => `https://www.newsblur.com/?url=${encodeURIComponent(feed)}` },
  {
    name: "The Old Reader",
    subscribe: (feed) => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(feed)}`,
  },
  { name: "an app on this device", subscribe: (feed) => feed.replace(/^https?:/, "feed:") },
];
