/**
 * Why a document could not be read, as a sentence for whoever gave it. By
 * itself, so that the process that reads loads no schema for it.
 */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
