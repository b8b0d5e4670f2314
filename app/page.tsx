import { redirect } from "next/navigation";

/** There is no page before the articles. */
export default function Home(): never {
  redirect("/articles");
}
