"use client";

import { Broken } from "@/components/shell/broken";

type Props = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return <Broken error={error} retry={retry} />;
}
