import { hash, webcrypto } from "node:crypto";

const NAMES: Readonly<Record<string, string>> = { "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512" };

/**
 * Makes digests at once. Astro asks for several in each page, of a few bytes or none, and a job of another thread for each
 * takes a twentieth of the time that pages take.
 */
export function digestAtOnce(): void {
  webcrypto.subtle.digest = (algorithm, data) => {
    const name = NAMES[typeof algorithm === "string" ? algorithm : algorithm.name];
    if (name === undefined) return Promise.reject(new Error("no such digest"));
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    return Promise.resolve(new Uint8Array(hash(name, bytes, "buffer")).buffer);
  };
}
