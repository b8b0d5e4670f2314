"use client";

import "./globals.css";
import { Broken } from "@/components/shell/broken";

type Props = { error: unknown; retry: () => void };

/** Stands in for the whole document when even the root layout failed. */
export default function GlobalErrorPage({ error, retry }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Stet</title>
        <Broken error={error} retry={retry} />
      </body>
    </html>
  );
}
