import { describe, expect, test } from "vitest";
import { toNetwork } from "./client-origin";
import { trustedAddress } from "./trusted-address";

describe("the address behind a request", () => {
  test("is the other end of the connection, whatever the request says", () => {
    expect(trustedAddress("203.0.113.9", "198.51.100.1", 0)).toBe("198.51.100.1");
    expect(trustedAddress(undefined, "198.51.100.1", 0)).toBe("198.51.100.1");
  });

  test("behind one proxy is what that proxy saw, not what was forged before it", () => {
    expect(trustedAddress("203.0.113.9, 198.51.100.1", "10.0.0.1", 1)).toBe("198.51.100.1");
  });

  test("behind two is what the outer one saw", () => {
    expect(trustedAddress("203.0.113.9, 198.51.100.1, 10.0.0.2", "10.0.0.1", 2)).toBe("198.51.100.1");
  });

  test("of a request that came past the proxies is the farthest that is known", () => {
    expect(trustedAddress(undefined, "10.0.0.1", 2)).toBe("10.0.0.1");
  });
});

describe("attempts are counted", () => {
  test.each([
    ["198.51.100.1", "198.51.100.1"],
    ["::ffff:198.51.100.1", "198.51.100.1"],
    ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::7", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::7", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("for %s by %s", (address, network) => {
    expect(toNetwork(address)).toBe(network);
  });
});
