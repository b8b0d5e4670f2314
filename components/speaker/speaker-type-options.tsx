import { speakerTypes } from "@/lib/text/model";
import { speakerTypeWords } from "../claim/words";

/** The kinds of speaker, as the options of a menu. */
export function SpeakerTypeOptions() {
  return speakerTypes.map((type) => (
    <option key={type} value={type}>
      {speakerTypeWords[type]}
    </option>
  ));
}
