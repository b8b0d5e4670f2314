import { ClaimLine } from "@/components/claim/claim-line";
import { chainWords } from "@/lib/domain/chain";
import type { ClaimThrough } from "@/lib/queries/get-speaker";
import { Said } from "./said";

/** What others say citing a speaker, or quoted by one, each with who says it. `name` is the speaker's. */
export function Through({ claims, name }: { claims: readonly ClaimThrough[]; name: string }) {
  return (
    <Said
      claims={claims}
      apart={`through ${name}`}
      choose={({ by, relays, ...claim }) => (
        <ClaimLine claim={claim} by={`${names.format(by)}, ${chainWords([{ relays, name }])}`} />
      )}
    />
  );
}

const names = new Intl.ListFormat("en-GB");
