"use client";

import { Broken } from "@/components/shell/broken";

type Props = { error: unknown; retry: () => void };

export default function DeskError({ error, retry }: Props) {
  return <Broken error={error} retry={retry} />;
}
