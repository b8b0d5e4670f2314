import { randomUUID } from "node:crypto";
import { importAnnotations } from "../../lib/commands/annotations/import-annotations";
import { getAnnotationImports } from "../../lib/queries/list-imports";
import type { ActionRows } from "./action-row";
import type { Scene } from "./scene";
import { closedArticleOf, publicationOf, secondDraftOf } from "./setup";

const everyone = "oecwr";

/** One note of Hypothesis on the article's first claim, as a file. */
function annotationFile({ desk }: Scene): File {
  const { start, end } = desk.claims[0]!.reading.spans[0]!;
  const selector = [{ type: "TextQuoteSelector", exact: desk.text.slice(start, end) }];
  return new File([JSON.stringify([{ id: "n1", text: "Sure?", target: [{ selector }] }])], "notes.json");
}

/** Articles: bringing in, their details and drafts, reports and what goes out. */
export const articlesActions: ActionRows = {
  "app/(newsroom)/articles/(list)/actions.ts": {
    importSample: { page: () => "/articles", form: () => ({}), may: "oecw", rival: "passes", signedOut: "sign in" },
  },
  "app/(newsroom)/articles/new/actions.ts": {
    importFromForm: {
      page: () => "/articles/new",
      form: () => ({ title: "Another", text: "The mill closed in 1950.", key: randomUUID() }),
      may: "oecw",
      rival: "passes",
      signedOut: "sign in",
    },
    readDocument: {
      page: () => "/articles/new",
      form: () => ({ url: "https://nobody.example/" }),
      may: "oecw",
      rival: "passes",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/articles/[articleId]/report/actions.ts": {
    makeReportOf: {
      page: (scene) => `/articles/${scene.articleId}/report`,
      form: (scene) => ({ articleId: scene.articleId, kind: "internal" }),
      may: everyone,
      rival: "not found",
      signedOut: "sign in",
    },
    publish: {
      page: (scene) => `/articles/${scene.articleId}/report`,
      form: async (scene) => ({ articleId: await closedArticleOf(scene), listed: "on" }),
      may: "oe",
      rival: "not found",
      signedOut: "sign in",
    },
    unpublish: {
      page: (scene) => `/articles/${scene.articleId}/report`,
      form: async (scene) => {
        const { articleId, publicationId } = await publicationOf(scene);
        return { articleId, publicationId };
      },
      may: "oe",
      rival: "not found",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/articles/(details)/[articleId]/annotations/actions.ts": {
    takeInAnnotations: {
      page: (scene) => `/articles/${scene.articleId}/annotations`,
      form: (scene) => ({ deed: "import", key: randomUUID(), articleId: scene.articleId, file: annotationFile(scene) }),
      may: "oec",
      rival: "not found",
      signedOut: "sign in",
    },
    takeBackAnnotations: {
      page: (scene) => `/articles/${scene.articleId}/annotations`,
      form: async (scene) => {
        const { articleId, colleague } = scene;
        const bytes = new Uint8Array(await annotationFile(scene).arrayBuffer());
        await importAnnotations(colleague, { articleId }, { fileName: "notes.json", bytes }, new Map());
        const { imports } = await getAnnotationImports(colleague, articleId);
        return { articleId, importId: imports[0]!.id };
      },
      may: "oec",
      rival: "not found",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/proof/actions.ts": {
    rotateKey: {
      page: () => "/proof",
      form: () => ({}),
      may: "o",
      // Their own newsroom's.
      rival: "passes",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/articles/[articleId]/revisions/actions.ts": {
    sendDraft: {
      page: (scene) => `/articles/${scene.articleId}/revisions/new`,
      form: (scene) => ({ articleId: scene.articleId, text: `${scene.desk.text}\nThe mill closed in 1950.\n` }),
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
    takeBackDraft: {
      page: (scene) => `/articles/${scene.articleId}/revisions`,
      form: async (scene) => ({ articleId: await secondDraftOf(scene) }),
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/articles/(details)/[articleId]/details/actions.ts": {
    saveDetails: {
      page: (scene) => `/articles/${scene.articleId}/details`,
      form: (scene) => ({
        articleId: scene.articleId,
        version: "1",
        title: "Renamed",
        byline: "",
        outlet: "",
        url: "",
      }),
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
  },
};
