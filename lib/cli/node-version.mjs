/**
 * Why this version of Node will not do, in a sentence; null when it will.
 *
 * Plain JavaScript without imports, because it runs before anything is
 * installed and on whatever Node is there.
 */
export function explainNode(version) {
  const [major, minor] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || major >= 22;
  return fits
    ? null
    : `Stet needs Node 20.19 or newer, 22 or 24; this is Node ${version}. Install one from nodejs.org.`;
}
