import { newKey } from "../form/new-key";

/** How long to wait before the first, second, … attempt to connect again, in milliseconds. */
const waits = [250, 1_000, 2_000, 4_000, 8_000];

type Following = {
  /** The ledger position the page shows. */
  after: () => number;
  /** Whether the stream stands; said with every change of it. */
  connected?: (stands: boolean) => void;
  /** What is done with each kind of message, by its name. */
  told: Record<string, (data: unknown) => void>;
};

export type Followed = {
  /** Names the stream that is open or being opened: a new one each time, as the server forgets who is here with it. */
  tab: () => string;
  again: () => void;
  /** Call `work` whenever a stream stands again after one was lost. */
  onReturn: (work: () => void) => void;
  close: () => void;
};

/** Follow an article's live stream for as long as the page is open, through lost connections and sleeping laptops. */
export function followArticle(articleId: string, { after, connected = () => {}, told }: Following): Followed {
  let stream: EventSource | null = null;
  let tab = "";
  let opened = 0;
  let returned = () => {};
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const open = () => {
    stream?.close();
    tab = newKey();
    // From where the page is, every time: a stream that was cut off for an hour misses nothing.
    stream = new EventSource(`/api/articles/${articleId}/live?after=${after()}&tab=${tab}`);
    stream.addEventListener("open", () => {
      failures = 0;
      connected(true);
      if (opened++ > 0) returned();
    });
    for (const [event, tell] of Object.entries(told)) {
      stream.addEventListener(event, ({ data }) => tell(JSON.parse(data)));
    }
    // The server ends a stream when the member was removed or signed out: the page has to be asked for again.
    stream.addEventListener("ended", () => window.location.reload());
    stream.addEventListener("error", lost);
  };
  const lost = () => {
    stream?.close();
    clearTimeout(retry);
    connected(false);
    retry = setTimeout(open, waits[Math.min(failures++, waits.length - 1)]);
  };
  const again = () => {
    clearTimeout(retry);
    open();
  };
  open();
  window.addEventListener("online", again);
  window.addEventListener("offline", lost);
  return {
    tab: () => tab,
    again,
    onReturn: (work) => {
      returned = work;
    },
    close: () => {
      stream?.close();
      clearTimeout(retry);
      window.removeEventListener("online", again);
      window.removeEventListener("offline", lost);
    },
  };
}
