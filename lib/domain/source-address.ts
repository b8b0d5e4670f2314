/**
 * A web address in the form in which two are compared: what names the page and
 * nothing else. The scheme, a leading "www.", the fragment, a trailing slash and
 * parameters that only count visitors do not make it another page.
 *
 * @return the empty string for what is no web address.
 */
export function toUrlKey(address: string): string {
  if (!URL.canParse(address)) return "";
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return "";
  const parameters = [...url.searchParams].filter(([name]) => !/^(utm_\w+|fbclid|gclid|mc_[ce]id)$/i.test(name));
  const query = new URLSearchParams(parameters).toString();
  const host = url.host.replace(/^www\./, "");
  return `${host}${url.pathname.replace(/\/+$/, "")}${query === "" ? "" : `?${query}`}`;
}
