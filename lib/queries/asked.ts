/** An address's parameters as Next gives them. */
export type Given = Record<string, string | string[] | undefined>;

/** The first value of each parameter: an address may repeat one. */
export function onlyFirst(given: Given): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
