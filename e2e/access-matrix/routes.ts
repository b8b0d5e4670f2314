import { randomUUID } from "node:crypto";
import type { Outcome, Scene, Visitor } from "./scene";

import {
  captureOf,
  fileOf,
  importOf,
  jobOf,
  pictureOf,
  publicationOf,
  reportOf,
  sourceOf,
  transcriptOf,
} from "./setup";

/**
 * A page or route in the matrix. `path` is where it is asked for, of the
 * scene's newsroom; `elsewhere` the same with ids that never existed, where it
 * has ids.
 */
export type RouteRow = {
  path: (scene: Scene, visitor?: Visitor) => Promise<string> | string;
  elsewhere?: string;
  /** Public ones answer anyone. */
  public?: true;
  /** A request that changes something: who passes (initials of the roles), and what is sent. */
  post?: { may: string; rival: Outcome; send: (scene: Scene) => unknown; type?: string };
};

const nobody = "01990000-0000-7000-8000-00000000dead";
const nothing = "0".repeat(64);
const claimId = ({ desk }: Scene) => desk.claims[0]!.id;
const speakerId = ({ desk }: Scene) => desk.speakers[0]!.id;

/** Every page and route, by its file under app/. One without a row, or a row without one, fails the matrix. */
export const routeRows: Record<string, RouteRow> = {
  // It only leads on.
  "page.tsx": { path: () => "/", public: true },
  "(public)/sign-in/page.tsx": { path: () => "/sign-in", public: true },
  "(public)/sign-in/link/[token]/page.tsx": { path: () => "/sign-in/link/made-up", public: true },
  "(public)/join/[newsroomId]/[token]/page.tsx": {
    path: ({ newsroom }) => `/join/${newsroom.id}/made-up`,
    public: true,
  },
  "(published)/checked/[newsroomId]/[token]/page.tsx": {
    path: async (scene) => (await publicationOf(scene)).path,
    public: true,
  },
  "(published)/checked/[newsroomId]/[token]/claims/[number]/page.tsx": {
    path: async (scene) => `${(await publicationOf(scene)).path}/claims/2`,
    public: true,
  },
  "(published)/checked/[newsroomId]/[token]/embed/page.tsx": {
    path: async (scene) => `${(await publicationOf(scene)).path}/embed`,
    public: true,
  },
  "(published)/checked/[newsroomId]/fact-checks/route.ts": {
    path: async (scene) => (await publicationOf(scene)).feed,
    public: true,
  },
  "(published)/checked/[newsroomId]/fact-checks/search/route.ts": {
    path: async (scene) => `${(await publicationOf(scene)).feed}/search?query=viaduct`,
    public: true,
  },
  "api/auth/[...nextauth]/route.ts": { path: () => "/api/auth/session", public: true },

  "(newsroom)/account/page.tsx": { path: () => "/account" },
  "(newsroom)/members/page.tsx": { path: () => "/members" },
  "(newsroom)/articles/(list)/page.tsx": { path: () => "/articles" },
  "(newsroom)/articles/new/page.tsx": { path: () => "/articles/new" },
  "(newsroom)/articles/[articleId]/page.tsx": {
    path: ({ articleId }) => `/articles/${articleId}`,
    elsewhere: `/articles/${nobody}`,
  },
  "(newsroom)/articles/[articleId]/report/page.tsx": {
    path: ({ articleId }) => `/articles/${articleId}/report`,
    elsewhere: `/articles/${nobody}/report`,
  },
  "(newsroom)/proof/page.tsx": { path: () => "/proof" },
  "(newsroom)/articles/(details)/[articleId]/annotations/page.tsx": {
    path: ({ articleId }) => `/articles/${articleId}/annotations`,
    elsewhere: `/articles/${nobody}/annotations`,
  },
  "(newsroom)/articles/[articleId]/revisions/page.tsx": {
    path: ({ articleId }) => `/articles/${articleId}/revisions`,
    elsewhere: `/articles/${nobody}/revisions`,
  },
  "(newsroom)/articles/[articleId]/revisions/new/page.tsx": {
    path: ({ articleId }) => `/articles/${articleId}/revisions/new`,
    elsewhere: `/articles/${nobody}/revisions/new`,
  },
  "(newsroom)/articles/(details)/[articleId]/details/page.tsx": {
    path: ({ articleId }) => `/articles/${articleId}/details`,
    elsewhere: `/articles/${nobody}/details`,
  },
  "(newsroom)/speakers/(list)/page.tsx": { path: () => "/speakers" },
  "(newsroom)/speakers/[speakerId]/page.tsx": {
    path: (scene) => `/speakers/${speakerId(scene)}`,
    elsewhere: `/speakers/${nobody}`,
  },
  "(newsroom)/speakers/[speakerId]/edit/page.tsx": {
    path: (scene) => `/speakers/${speakerId(scene)}/edit`,
    elsewhere: `/speakers/${nobody}/edit`,
  },
  "(newsroom)/speakers/[speakerId]/merge/page.tsx": {
    path: (scene) => `/speakers/${speakerId(scene)}/merge`,
    elsewhere: `/speakers/${nobody}/merge`,
  },
  "(newsroom)/speakers/[speakerId]/split/page.tsx": {
    path: (scene) => `/speakers/${speakerId(scene)}/split`,
    elsewhere: `/speakers/${nobody}/split`,
  },
  "(newsroom)/fact-checks/page.tsx": { path: () => "/fact-checks" },
  "(newsroom)/sources/(list)/page.tsx": { path: () => "/sources" },
  "(newsroom)/sources/[sourceId]/page.tsx": {
    path: async (scene) => `/sources/${await sourceOf(scene)}`,
    elsewhere: `/sources/${nobody}`,
  },
  "(newsroom)/sources/[sourceId]/edit/page.tsx": {
    path: async (scene) => `/sources/${await sourceOf(scene)}/edit`,
    elsewhere: `/sources/${nobody}/edit`,
  },

  "(newsroom)/sources/(list)/changed/page.tsx": { path: () => "/sources/changed" },
  "(newsroom)/sources/[sourceId]/captures/[captureId]/page.tsx": {
    path: async (scene) => `/sources/${await sourceOf(scene)}/captures/${await captureOf(scene)}`,
    elsewhere: `/sources/${nobody}/captures/${nobody}`,
  },
  "(newsroom)/sources/[sourceId]/captures/[captureId]/since/[laterId]/page.tsx": {
    path: async (scene) => {
      const [one, two] = [await captureOf(scene), await captureOf(scene)];
      return `/sources/${await sourceOf(scene)}/captures/${one}/since/${two}`;
    },
    elsewhere: `/sources/${nobody}/captures/${nobody}/since/${nobody}`,
  },
  "api/views/[sha256]/route.ts": {
    path: async (scene) => `/api/views/${await pictureOf(scene)}`,
    elsewhere: `/api/views/${nothing}`,
  },
  "(newsroom)/sources/[sourceId]/transcripts/[transcriptId]/page.tsx": {
    path: async (scene) => `/sources/${await sourceOf(scene)}/transcripts/${await transcriptOf(scene)}`,
    elsewhere: `/sources/${nobody}/transcripts/${nobody}`,
  },
  "api/transcripts/route.ts": {
    path: () => "/api/transcripts",
    post: {
      may: "oecw",
      rival: "not found",
      send: async (scene) => ({
        source: { id: await sourceOf(scene) },
        file: { sha256: await fileOf(scene), name: "said.txt" },
        speakers: [speakerId(scene)],
      }),
    },
  },
  "api/articles/[articleId]/claims/[claimId]/transcripts/route.ts": {
    path: (scene) => `/api/articles/${scene.articleId}/claims/${claimId(scene)}/transcripts`,
    elsewhere: `/api/articles/${nobody}/claims/${nobody}/transcripts`,
  },
  "api/articles/[articleId]/claims/[claimId]/history/route.ts": {
    path: (scene) => `/api/articles/${scene.articleId}/claims/${claimId(scene)}/history`,
    elsewhere: `/api/articles/${nobody}/claims/${nobody}/history`,
  },
  "api/articles/[articleId]/claims/[claimId]/checked-before/route.ts": {
    path: (scene) => `/api/articles/${scene.articleId}/claims/${claimId(scene)}/checked-before`,
    elsewhere: `/api/articles/${nobody}/claims/${nobody}/checked-before`,
  },
  "api/articles/[articleId]/open-names/route.ts": {
    path: ({ articleId }) => `/api/articles/${articleId}/open-names`,
    elsewhere: `/api/articles/${nobody}/open-names`,
  },
  "api/articles/[articleId]/live/route.ts": {
    path: ({ articleId }) => `/api/articles/${articleId}/live`,
    elsewhere: `/api/articles/${nobody}/live`,
  },
  "api/articles/[articleId]/reports/[number]/route.ts": {
    path: async (scene) => `/api/articles/${scene.articleId}/reports/${await reportOf(scene)}?format=json`,
    elsewhere: `/api/articles/${nobody}/reports/1?format=json`,
  },
  "api/report-schema/route.ts": { path: () => "/api/report-schema", public: true },
  "api/articles/[articleId]/commands/route.ts": {
    path: ({ articleId }) => `/api/articles/${articleId}/commands`,
    elsewhere: `/api/articles/${nobody}/commands`,
    post: {
      may: "oecwr",
      rival: "not found",
      send: (scene) => ({
        key: randomUUID(),
        after: 0,
        command: { do: "thread.open", claimId: claimId(scene), kind: "note", body: "A note." },
      }),
    },
  },
  "api/articles/[articleId]/presence/route.ts": {
    path: ({ articleId }) => `/api/articles/${articleId}/presence`,
    elsewhere: `/api/articles/${nobody}/presence`,
    post: { may: "oecwr", rival: "not found", send: (scene) => ({ tab: "tab-1234", claimId: claimId(scene) }) },
  },
  "api/files/route.ts": {
    path: () => "/api/files",
    post: { may: "oecw", rival: "passes", send: () => "A file.", type: "application/octet-stream" },
  },
  "api/files/[sha256]/route.ts": {
    path: async (scene) => `/api/files/${await fileOf(scene)}`,
    elsewhere: `/api/files/${nothing}`,
  },
  "api/imports/[importId]/refused/route.ts": {
    path: async (scene) => `/api/imports/${await importOf(scene)}/refused`,
    elsewhere: `/api/imports/${nobody}/refused`,
  },
  "api/jobs/[jobId]/route.ts": {
    path: async (scene, visitor) => `/api/jobs/${await jobOf(scene, visitor)}`,
    elsewhere: `/api/jobs/${nobody}`,
  },
  "api/jobs/[jobId]/stop/route.ts": {
    path: async (scene, visitor) => `/api/jobs/${await jobOf(scene, visitor)}/stop`,
    elsewhere: `/api/jobs/${nobody}/stop`,
    post: { may: "oecwr", rival: "not found", send: () => "" },
  },
  "api/sources/route.ts": { path: () => "/api/sources?q=Quernstone" },
  "api/speakers/route.ts": { path: () => "/api/speakers?q=Philippa" },
};
