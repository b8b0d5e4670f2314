import { readdirSync, readFileSync } from "node:fs";
import { type GoldArticle, readMarked } from "../corpus/read-marked";

const CORPUS = new URL("../corpus/", import.meta.url);

/**
 * The annotated articles that may be learnt from, by name. Held-out articles
 * lie in folders of their own, which are never opened here.
 */
export function developmentArticles(): GoldArticle[] {
  return readdirSync(CORPUS)
    .filter((name) => /^[a-z]\d+-.*\.txt$/.test(name))
    .sort()
    .map((name) => readMarked(name, readFileSync(new URL(name, CORPUS), "utf8").replace(/\n$/, "")));
}
