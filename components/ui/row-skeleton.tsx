import { Skeleton } from "./skeleton";

/** Rows of a list while they are fetched. `label` says which list. */
export function RowSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      {["42%", "31%", "55%", "38%", "47%", "29%"].map((width) => (
        <div key={width} style={{ paddingBlock: "var(--space-3)" }} aria-hidden="true">
          <Skeleton width={width} height="1.3rem" />
        </div>
      ))}
    </div>
  );
}
