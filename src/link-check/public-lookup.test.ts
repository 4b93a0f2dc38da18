import { describe, expect, it } from "vitest";
import { isPublic, NOT_PUBLIC_CODE, publicLookup } from "./public-lookup.ts";

describe("an IP address", () => {
  it.each(["1.1.1.1", "172.15.0.1", "172.32.0.1", "223.255.255.255", "2606:4700:4700::1111", "2a00::1"])(
    "%s is public",
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each([
    ["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"],
    ["172.31.255.255", "192.168.1.1", "198.18.0.1", "203.0.113.5", "224.0.0.1", "255.255.255.255"],
    ["::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:1.1.1.1", "64:ff9b::7f00:1", "fe80::1", "fc00::1"],
    ["fd12::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "localhost", "", "1.1.1"],
  ])("is not: %s, %s, …", (...addresses) => {
    expect(addresses.filter(isPublic)).toEqual([]);
  });
});

const look = (host: string, options: { all?: boolean } = {}) =>
  new Promise<{ error: NodeJS.ErrnoException | null }>((resolve) => {
    publicLookup(host, options, (error) => resolve({ error }));
  });

describe("a name", () => {
  it.each([{}, { all: true }])("of this machine is refused %j", async (options) => {
    expect((await look("localhost", options)).error?.code).toBe(NOT_PUBLIC_CODE);
  });

  it("that is a literal address is checked as well", async () => {
    expect((await look("1.1.1.1")).error).toBe(null);
    expect((await look("10.0.0.1")).error?.code).toBe(NOT_PUBLIC_CODE);
  });
});
