import { randomUUID } from "node:crypto";
import { importAnnotations } from "../../lib/commands/annotations/import-annotations";
import { importFactChecks } from "../../lib/commands/import-fact-checks";
import { getAnnotationImports } from "../../lib/queries/list-imports";
import type { Outcome, Scene } from "./scene";
import {
  citationOf,
  closedArticleOf,
  linkTokenOf,
  mergedSpeaker,
  openInvitation,
  publicationOf,
  secondDraftOf,
  sessionOf,
  sourceOf,
  titleOf,
  transcriptOf,
} from "./setup";

/**
 * A server action in the matrix: the page it is posted to, what its form holds,
 * who passes (initials of the roles), and what becomes of the rest.
 */
export type ActionRow = {
  page: (scene: Scene) => string;
  form: (scene: Scene) => Promise<Record<string, string | File>> | Record<string, string | File>;
  may: string;
  /** What becomes of the other members: they are forbidden it, unless something else is said. */
  others?: Outcome;
  rival: Outcome;
  signedOut: Outcome;
};

const nobody = "01990000-0000-7000-8000-00000000dead";
const everyone = "oecwr";
const speaker = ({ desk }: Scene, index: number) => desk.speakers[index]!;
const speakerForm = { name: "Philippa Undercroft-Hale", type: "person", anonymityReason: "", aliases: "" };

/** One note of Hypothesis on the article's first claim, as a file. */
function annotationFile({ desk }: Scene): File {
  const { start, end } = desk.claims[0]!.reading.spans[0]!;
  const selector = [{ type: "TextQuoteSelector", exact: desk.text.slice(start, end) }];
  return new File([JSON.stringify([{ id: "n1", text: "Sure?", target: [{ selector }] }])], "notes.json");
}

/** One fact check that nobody has yet, as a file. */
function factCheckFile(): File {
  const url = `https://desk.example/${randomUUID()}`;
  const review = { claimReviewed: "The mill closed in 1949.", url, reviewRating: { alternateName: "False" } };
  return new File([JSON.stringify([review])], "checks.json");
}

/** Every action, by file and name. An action without a row, or a row without an action, fails the matrix. */
export const actionRows: Record<string, Record<string, ActionRow>> = {
  "app/(newsroom)/fact-checks/actions.ts": {
    importFromFile: {
      page: () => "/fact-checks",
      form: () => ({ deed: "import", key: randomUUID(), file: factCheckFile() }),
      may: "oecw",
      // Into their own newsroom.
      rival: "passes",
      signedOut: "sign in",
    },
    undoImport: {
      page: () => "/fact-checks",
      form: async ({ newsroom }) => {
        const given = { fileName: "checks.json", bytes: new Uint8Array(await factCheckFile().arrayBuffer()) };
        return { importId: (await importFactChecks(newsroom.editor, given)).importId };
      },
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
  },
  "app/(public)/sign-in/actions.ts": {
    signIn: {
      page: () => "/sign-in",
      form: () => ({ email: `nobody-${Math.random()}@example.org`, password: "not the password", next: "/articles" }),
      may: "",
      others: "sign in",
      rival: "sign in",
      signedOut: "sign in",
    },
    signOut: {
      page: () => "/sign-in",
      form: () => ({}),
      may: "",
      others: "sign in",
      rival: "sign in",
      signedOut: "sign in",
    },
  },
  "app/(public)/sign-in/link/[token]/actions.ts": {
    signInByLink: {
      page: () => "/sign-in/link/x",
      form: async (scene) => ({ token: await linkTokenOf(scene.newsroom.reader) }),
      may: everyone,
      rival: "passes",
      signedOut: "passes",
    },
  },
  "app/(public)/join/[newsroomId]/[token]/actions.ts": {
    joinAsNew: {
      page: () => "/join/x/y",
      form: (scene) => ({
        newsroomId: scene.newsroom.id,
        token: "made-up",
        name: "Ben Ito",
        email: "ben@example.org",
        password: "copper window thirty geese",
      }),
      may: "",
      others: "not found",
      rival: "not found",
      signedOut: "not found",
    },
    joinSignedIn: {
      page: () => "/join/x/y",
      form: (scene) => ({ newsroomId: scene.newsroom.id, token: "made-up" }),
      may: "",
      others: "not found",
      rival: "not found",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/account/actions.ts": {
    rename: {
      page: () => "/account",
      form: () => ({ name: "Someone Else" }),
      may: everyone,
      rival: "passes",
      signedOut: "sign in",
    },
    choosePassword: {
      page: () => "/account",
      form: () => ({ password: "copper window thirty geese" }),
      may: everyone,
      rival: "passes",
      signedOut: "sign in",
    },
    endOneSession: {
      page: () => "/account",
      form: async (scene) => ({ sessionId: await sessionOf(scene.colleague) }),
      may: "",
      others: "not found",
      rival: "not found",
      signedOut: "sign in",
    },
    // Both lead to the sign-in page, having done what was asked.
    endAllSessions: {
      page: () => "/account",
      form: () => ({}),
      may: "",
      others: "sign in",
      rival: "sign in",
      signedOut: "sign in",
    },
    lookAt: {
      page: () => "/account",
      form: (scene) => ({ newsroomId: scene.newsroom.id }),
      may: everyone,
      rival: "not found",
      signedOut: "sign in",
    },
    foundNewsroom: {
      page: () => "/account",
      form: () => ({ name: "Their own" }),
      may: everyone,
      rival: "passes",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/members/actions.ts": {
    invite: {
      page: () => "/members",
      form: () => ({ role: "owner", email: "" }),
      may: "o",
      // Into their own newsroom.
      rival: "passes",
      signedOut: "sign in",
    },
    takeBackInvitation: {
      page: () => "/members",
      form: async (scene) => ({ invitationId: await openInvitation(scene) }),
      may: "o",
      rival: "not found",
      signedOut: "sign in",
    },
    giveRole: {
      page: () => "/members",
      form: (scene) => ({ userId: scene.colleague.userId, role: "reader" }),
      may: "o",
      rival: "not found",
      signedOut: "sign in",
    },
    remove: {
      page: () => "/members",
      form: (scene) => ({ userId: scene.colleague.userId }),
      may: "o",
      rival: "not found",
      signedOut: "sign in",
    },
    configure: {
      page: () => "/members",
      form: () => ({ name: "Renamed", visits: "weekly" }),
      may: "o",
      rival: "passes",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/speakers/actions.ts": {
    saveSpeaker: {
      page: (scene) => `/speakers/${speaker(scene, 0).id}/edit`,
      form: (scene) => ({ speakerId: speaker(scene, 0).id, version: "1", ...speakerForm }),
      may: "oec",
      rival: "not found",
      signedOut: "sign in",
    },
    mergeInto: {
      page: (scene) => `/speakers/${speaker(scene, 0).id}/merge`,
      form: (scene) => ({ speakerId: speaker(scene, 0).id, into: speaker(scene, 1).id }),
      may: "oec",
      rival: "not found",
      signedOut: "sign in",
    },
    unmerge: {
      page: (scene) => `/speakers/${speaker(scene, 0).id}`,
      form: async (scene) => ({ speakerId: await mergedSpeaker(scene) }),
      may: "oec",
      rival: "not found",
      signedOut: "sign in",
    },
    split: {
      page: (scene) => `/speakers/${speaker(scene, 0).id}/split`,
      form: (scene) => {
        const mine = scene.desk.claims.find(({ reading }) => reading.speakers.includes(speaker(scene, 0).id))!;
        return {
          speakerId: speaker(scene, 0).id,
          claimIds: mine.id,
          name: "Another",
          type: "person",
          anonymityReason: "",
        };
      },
      may: "oec",
      rival: "not found",
      signedOut: "sign in",
    },
    addTitle: {
      page: (scene) => `/speakers/${speaker(scene, 0).id}`,
      form: (scene) => ({ speakerId: speaker(scene, 0).id, title: "engineer", affiliation: "", asOf: "" }),
      may: "oec",
      rival: "not found",
      signedOut: "sign in",
    },
    removeTitle: {
      page: (scene) => `/speakers/${speaker(scene, 0).id}`,
      form: async (scene) => ({ speakerId: speaker(scene, 0).id, postId: await titleOf(scene) }),
      may: "oec",
      rival: "not found",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/sources/actions.ts": {
    // Of a source that is not there, for the matrix fetches nothing; that readers may not is tested beside the commands.
    capture: {
      page: () => "/sources",
      form: () => ({ sourceId: nobody }),
      may: "",
      others: "not found",
      rival: "not found",
      signedOut: "sign in",
    },
    recheck: {
      page: () => "/sources",
      form: () => ({ sourceId: nobody }),
      may: "",
      others: "not found",
      rival: "not found",
      signedOut: "sign in",
    },
    watch: {
      page: () => "/sources",
      form: async (scene) => ({ sourceId: await sourceOf(scene), watched: "" }),
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
    visitAllAgain: {
      page: () => "/sources/changed",
      form: () => ({}),
      may: "oecw",
      rival: "passes",
      signedOut: "sign in",
    },
    cite: {
      page: () => "/sources",
      form: async (scene) => ({ sourceId: await sourceOf(scene), cites: await sourceOf(scene, "Quernstone survey") }),
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
    unciteSource: {
      page: () => "/sources",
      form: citationOf,
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
    saveSource: {
      page: () => "/sources",
      form: async (scene) => ({
        sourceId: await sourceOf(scene),
        version: "1",
        title: "Another title",
        publisher: "",
        author: "",
        origin: "",
        kind: "page",
        url: "",
        publishedOn: "",
      }),
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
  },
  "app/(newsroom)/sources/[sourceId]/transcripts/[transcriptId]/actions.ts": {
    takeTranscriptOff: {
      page: () => "/sources",
      form: async (scene) => ({ transcriptId: await transcriptOf(scene), sourceId: "" }),
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
  },
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
