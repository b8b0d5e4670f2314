import { NotFound } from "@/components/shell/not-found";

/** An article that does not exist and one of another newsroom read the same. */
export default function ArticleNotFound() {
  return <NotFound />;
}
