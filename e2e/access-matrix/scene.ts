import type { DeskCommand } from "../../lib/api/desk-command";
import { runDeskCommand } from "../../lib/api/run-desk-command";
import { db } from "../../lib/db/client";
import type { Actor, Role } from "../../lib/domain/actor";
import type { DeskView } from "../../lib/domain/desk";
import type { ArticleId, NewsroomId } from "../../lib/domain/ids";
import { getDesk } from "../../lib/queries/get-desk";
import { buildArticle } from "../../prisma/factories/article";
import { type BuiltNewsroom, buildMember, buildNewsroom } from "../../prisma/factories/newsroom";

/** Everyone who tries: a member of each role, the owner of another newsroom, and someone signed out. */
export const visitors = ["owner", "editor", "checker", "writer", "reader", "rival", "signed out"] as const;
export type Visitor = (typeof visitors)[number];

/** What came of an attempt: it went through, or who was refused and how. */
export type Outcome = "passes" | "forbidden" | "not found" | "sign in";

/** A newsroom with an article on its desk, and a rival with one of its own. */
export type Scene = {
  newsroom: BuiltNewsroom;
  rival: BuiltNewsroom;
  articleId: ArticleId;
  rivalArticleId: ArticleId;
  /** Another editor, who did what must have been done by someone else. */
  colleague: Actor;
  desk: DeskView;
};

/** Words that only this scene's newsroom knows; no outsider's answer may hold one. */
export const secrets = ["Quernstone", "Philippa Undercroft", "lantern committee"];

const sentences = [
  { words: "The Quernstone bridge opened in 1932." },
  { words: "It was closed for a year in 1977." },
  { words: "the arch needs repair", by: "Philippa Undercroft" },
  { words: "it does not", by: "the lantern committee" },
  { words: "the parapet is sound", by: "Philippa Undercroft" },
];

export async function buildScene(before: readonly Step[] = [], visitor?: Visitor): Promise<Scene> {
  const [newsroom, rival] = [await buildNewsroom(), await buildNewsroom({ name: "The Rival" })];
  const colleague = await buildMember(newsroom, "editor");
  const { articleId } = await buildArticle(colleague, { title: "Repairs at Quernstone", sentences });
  const theirs = await buildArticle(rival.owner, { title: "The other desk" });
  let desk = await getDesk(colleague, articleId);
  const scene = { newsroom, rival, articleId, rivalArticleId: theirs.articleId, colleague, desk };
  for (const [index, { by, ask }] of before.entries()) {
    const actor = by === "visitor" && visitor ? actorOf(scene, visitor) : colleague;
    if (!actor) continue;
    await runDeskCommand(actor, { articleId, key: `before-${index}` }, ask(scene));
    desk = await getDesk(colleague, articleId);
    scene.desk = desk;
  }
  return scene;
}

/** Something done before the attempt, by the colleague unless it has to be by the visitor. */
export type Step = { by?: "visitor"; ask: (scene: Scene) => DeskCommand };

export function actorOf({ newsroom, rival }: Pick<Scene, "newsroom" | "rival">, visitor: Visitor): Actor | null {
  if (visitor === "signed out") return null;
  return visitor === "rival" ? rival.owner : newsroom[visitor satisfies Role];
}

/** One hash over everything a newsroom has. */
export async function digest(newsroomId: NewsroomId): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'newsroom_id' and table_name <> 'session' order by 1`;
  // The names are the database's own; the id is a parameter.
  const rows = tables.map(({ name }) => `select t::text as row from "${name}" t where newsroom_id = $1::uuid`);
  const [all] = await db().$queryRawUnsafe<{ hash: string }[]>(
    `select md5(string_agg(row, '' order by row)) as hash from (
      ${rows.join(" union all ")} union all select n::text from newsroom n where id = $1::uuid
    ) everything`,
    newsroomId,
  );
  return all!.hash;
}
