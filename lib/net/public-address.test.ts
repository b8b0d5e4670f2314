import { describe, expect, test } from "vitest";
import { isPublicAddress } from "./public-address";

/** An address in the notations a URL may have it in, as `URL` hands it on. */
const hostOf = (notation: string) => new URL(`http://${notation}/`).hostname;

describe("an address that is not public", () => {
  test.for([
    ["this machine", "127.0.0.1"],
    ["this machine, as one decimal number", "2130706433"],
    ["this machine, in octal", "0177.0.0.1"],
    ["this machine, in hexadecimal", "0x7f000001"],
    ["this machine, shortened", "127.1"],
    ["no particular address", "0.0.0.0"],
    ["zero alone", "0"],
    ["a private network (10/8)", "10.1.2.3"],
    ["a private network (172.16/12)", "172.31.255.255"],
    ["a private network (192.168/16)", "192.168.0.1"],
    ["a cloud's metadata (link-local)", "169.254.169.254"],
    ["a cloud's metadata in decimal", "2852039166"],
    ["a carrier's network (CGNAT)", "100.64.0.1"],
    ["a carrier's metadata address", "100.100.100.200"],
    ["a cloud host's own address", "168.63.129.16"],
    ["protocol assignments", "192.0.0.192"],
    ["documentation", "203.0.113.9"],
    ["benchmarking", "198.18.0.1"],
    ["6to4 relays", "192.88.99.1"],
    ["multicast", "224.0.0.1"],
    ["reserved for later", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["this machine in IPv6", "[::1]"],
    ["no particular address in IPv6", "[::]"],
    ["IPv4-mapped", "[::ffff:127.0.0.1]"],
    ["IPv4-mapped, in hexadecimal", "[::ffff:7f00:1]"],
    ["IPv4-mapped, of a public address", "[::ffff:8.8.8.8]"],
    ["IPv4-translated", "[::ffff:0:127.0.0.1]"],
    ["IPv4-compatible", "[::127.0.0.1]"],
    ["NAT64", "[64:ff9b::7f00:1]"],
    ["NAT64 of a public address", "[64:ff9b::8.8.8.8]"],
    ["NAT64 of one's own", "[64:ff9b:1::a00:1]"],
    ["6to4", "[2002:7f00:1::]"],
    ["Teredo", "[2001:0:7f00:1::]"],
    ["link-local", "[fe80::1]"],
    ["site-local", "[fec0::1]"],
    ["unique local", "[fd00:ec2::254]"],
    ["multicast in IPv6", "[ff02::1]"],
    ["documentation in IPv6", "[2001:db8::1]"],
    ["documentation in IPv6, newer", "[3fff::1]"],
    ["discard only", "[100::1]"],
    ["not given out yet", "[4000::1]"],
  ])("is %s", ([, notation]) => {
    expect(isPublicAddress(hostOf(notation!))).toBe(false);
  });

  test.for(["", "example.com", "1.2.3", "1.2.3.4.5", "fe80::1%eth0", "::1%2"])("is what is none: “%s”", (words) => {
    expect(isPublicAddress(words)).toBe(false);
  });
});

test.for(["8.8.8.8", "134744072", "93.184.215.14", "[2606:4700:4700::1111]", "2a00:1450:4001:82f::200e"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address.includes(":") ? address : hostOf(address))).toBe(true);
  },
);
