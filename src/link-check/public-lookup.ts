/**
 * Restricts the link check to the public internet (protection against SSRF): its addresses come from contributors, and
 * a redirect may point anywhere. Names are checked by the address they resolve to at the moment of connecting, which
 * defeats DNS rebinding.
 */
import { lookup, type LookupAddress } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Special-purpose ranges of https://www.iana.org/assignments/iana-ipv4-special-registry/ and its IPv6 counterpart. */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  NOT_PUBLIC.addSubnet(network, prefix, "ipv4");
}
/** Only 2000::/3 of IPv6 is public, with exceptions. */
const PUBLIC_V6 = new BlockList();
PUBLIC_V6.addSubnet("2000::", 3, "ipv6");
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  // 6to4 embeds an IPv4 address.
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  NOT_PUBLIC.addSubnet(network, prefix, "ipv6");
}

/** @param address an IP address, without brackets */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, "ipv4");
  return family === 6 && PUBLIC_V6.check(address, "ipv6") && !NOT_PUBLIC.check(address, "ipv6");
}

/** Error code for a host that is not public. */
export const NOT_PUBLIC_CODE = "ENOTPUBLIC";

export const notPublic = (host: string) =>
  Object.assign(new Error(`${host} is not on the public internet`), { code: NOT_PUBLIC_CODE });

/** A `lookup` for connections that returns public addresses only, and fails where a name has none. */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const open = error ? [] : addresses.filter(({ address }) => isPublic(address));
    const [first] = open as [LookupAddress?];
    if (error) callback(error, "");
    else if (first === undefined) callback(notPublic(host), "");
    else if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};
