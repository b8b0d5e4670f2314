/** Why nothing was fetched. `host` is the name as the person gave it. */
export type FetchRefusal =
  | { kind: "no-address" }
  | { kind: "scheme"; scheme: string }
  | { kind: "credentials" }
  | { kind: "port"; port: number }
  | { kind: "not-public"; host: string; redirected: boolean }
  | { kind: "no-such-host"; host: string }
  | { kind: "unreachable"; host: string }
  | { kind: "certificate"; host: string }
  | { kind: "not-http"; host: string }
  | { kind: "too-slow"; seconds: number }
  | { kind: "too-large"; megabytes: number }
  | { kind: "encoding" }
  | { kind: "broke-off" }
  | { kind: "redirect-loop" }
  | { kind: "too-many-redirects"; most: number }
  | { kind: "bad-redirect" };

/** What to tell the person who asked. No `default`: a new refusal without a sentence does not compile. */
export function explainFetchRefusal(refusal: FetchRefusal): string {
  switch (refusal.kind) {
    case "no-address":
      return "That is not a web address. It starts with https://.";
    case "scheme":
      return `Only http:// and https:// addresses can be fetched, not ${refusal.scheme}. Open it yourself and save the page as a file.`;
    case "credentials":
      return "This address holds a user name or password. Take it out; pages behind a sign-in have to be saved as a file.";
    case "port":
      return `This address names port ${refusal.port}. Only the ports of the web (80 and 443) are fetched from.`;
    case "not-public":
      return refusal.redirected
        ? `This address leads on to ${refusal.host}, which is inside a private network. It was not fetched.`
        : `${refusal.host} is inside a private network. Only addresses on the public internet are fetched.`;
    case "no-such-host":
      return `There is no site at ${refusal.host}. Check the address for a slip.`;
    case "unreachable":
      return `${refusal.host} does not answer. Try again in a while, or save the page as a file.`;
    case "certificate":
      return `The certificate of ${refusal.host} does not hold, so what it sends cannot be trusted. Open it yourself and save the page as a file.`;
    case "not-http":
      return `What ${refusal.host} answered is not a web page. Check the address, or save the page as a file.`;
    case "too-slow":
      return `The page took longer than ${refusal.seconds} seconds. Try again in a while, or save the page as a file.`;
    case "too-large":
      return `What is at this address is larger than ${refusal.megabytes} MB. Save the part that is needed as a file.`;
    case "encoding":
      return "The page was sent packed in a way that could not be unpacked. Open it yourself and save the page as a file.";
    case "broke-off":
      return "The page broke off before its end. Try again.";
    case "redirect-loop":
      return "This address leads back to itself and never to a page. Open it yourself and save the page as a file.";
    case "too-many-redirects":
      return `This address leads on more than ${refusal.most} times. Give the address it ends at.`;
    case "bad-redirect":
      return "This address leads on to something that is not a web address. Give the address of the page itself.";
  }
}
