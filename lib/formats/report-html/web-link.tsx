import { showControls } from "../report-words";

/** A web address as a link; anything else stays text. */
export function WebLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="report-url">{showControls(url)}</span>;
  return (
    <a className="report-url" href={url} rel="noreferrer noopener">
      {showControls(url)}
    </a>
  );
}
