/** Shown while the report is made from the ledger. */
export default function Loading() {
  return (
    <main id="main" className="report" aria-busy="true">
      <p role="status">Making the report from the ledger.</p>
    </main>
  );
}
