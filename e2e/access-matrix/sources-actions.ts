import { randomUUID } from "node:crypto";
import { importFactChecks } from "../../lib/commands/import-fact-checks";
import type { ActionRows } from "./action-row";
import type { Scene } from "./scene";
import {
  addressedSourceOf,
  capturedSourceOf,
  citationOf,
  mergedSpeaker,
  sourceOf,
  titleOf,
  transcriptOf,
} from "./setup";

const speaker = ({ desk }: Scene, index: number) => desk.speakers[index]!;
const speakerForm = { name: "Philippa Undercroft-Hale", type: "person", anonymityReason: "", aliases: "" };

/** One fact check that nobody has yet, as a file. */
function factCheckFile(): File {
  const url = `https://desk.example/${randomUUID()}`;
  const review = { claimReviewed: "The mill closed in 1949.", url, reviewRating: { alternateName: "False" } };
  return new File([JSON.stringify([review])], "checks.json");
}

/** Speakers, sources, and what others checked. */
export const sourcesActions: ActionRows = {
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
    capture: {
      page: () => "/sources",
      form: async (scene) => ({ sourceId: await addressedSourceOf(scene) }),
      may: "oecw",
      rival: "not found",
      signedOut: "sign in",
    },
    recheck: {
      page: () => "/sources",
      form: async (scene) => ({ sourceId: await capturedSourceOf(scene) }),
      may: "oecw",
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
};
