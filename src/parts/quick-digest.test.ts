import { webcrypto } from "node:crypto";
import { afterEach, expect, it } from "vitest";
import { digestAtOnce } from "./quick-digest.ts";

afterEach(() => Reflect.deleteProperty(webcrypto.subtle, "digest"));

it("makes the same digests", async () => {
  const texts = ["", "a", "µ".repeat(1000)].map((text) => new TextEncoder().encode(text));
  const views = [
    ...texts,
    texts[2]?.buffer ?? new ArrayBuffer(0),
    new DataView(Uint8Array.of(1, 2, 3, 4, 5).buffer, 1, 3),
  ];
  const all = () =>
    Promise.all(
      ["SHA-256", "SHA-384", "SHA-512"].flatMap((name) =>
        views.map(async (data) => Buffer.from(await webcrypto.subtle.digest(name, data)).toString("hex")),
      ),
    );
  const before = await all();
  const own = webcrypto.subtle.digest;
  digestAtOnce();
  expect(webcrypto.subtle.digest).not.toBe(own);
  expect(await all()).toEqual(before);
  await expect(webcrypto.subtle.digest("MD5", views[0] ?? new Uint8Array())).rejects.toThrow("no such digest");
});
