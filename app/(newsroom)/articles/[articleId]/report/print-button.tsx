"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Opens the browser's own print dialog, which also saves as PDF. */
export function PrintButton() {
  return (
    <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
      Print
    </Button>
  );
}
