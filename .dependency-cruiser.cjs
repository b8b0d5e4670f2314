/**
 * Who may import whom, as the design's table of folders has it. A folder may
 * import itself, the folders named beside it, and the files right under lib/
 * (errors, settings, log); whatever is not named is refused.
 */
const allowed = {
  text: [],
  anchoring: ["text"],
  domain: ["text", "anchoring"],
  formats: ["domain", "anchoring", "text"],
  db: ["domain"],
  auth: ["db", "domain"],
  jobs: ["db", "domain", "net"],
  live: ["db", "domain"],
  storage: ["db", "domain"],
  // Beyond the table: the one way in which Stet fetches from other people's servers (docs/decisions/0018).
  net: [],
  commands: ["text", "anchoring", "domain", "formats", "db", "auth", "jobs", "live", "storage", "net"],
  queries: ["text", "anchoring", "domain", "formats", "db", "auth", "jobs", "live", "storage"],
  // Beyond the table: a contract is made of the domain's own schemas (docs/decisions/0001).
  api: ["commands", "queries", "auth", "domain"],
};

// A test beside its file may bring what it needs to set the scene; so may a
// tool that is run by hand to write the data file beside it.
const tests = "\\.test\\.tsx?$|(^|/)testing/|(^|/)train\\.ts$";

const folderRules = Object.entries(allowed).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: `lib/${folder} may import ${others.length > 0 ? others.map((name) => `lib/${name}`).join(", ") : "no other folder"}.`,
  severity: "error",
  from: { path: `^lib/${folder}/`, pathNot: tests },
  to: {
    path: "^(lib/[^/]+/|app/|components/|prisma/|e2e/|bench/)",
    pathNot: `^lib/(${[folder, ...others].join("|")})/`,
  },
}));

const pure = "^lib/(text|anchoring|domain)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "pure-folders-do-no-io",
      comment: "text, anchoring and domain run anywhere; of Node they may use hashing alone.",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
    {
      name: "pure-folders-know-no-surroundings",
      comment: "text, anchoring and domain read no settings and write no log.",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { path: "^lib/(env|log)\\.ts$|^node_modules/(next|react|react-dom|pg|server-only)/" },
    },
    {
      name: "text-imports-nothing",
      comment:
        "lib/text runs on its own: of packages it may use only the language model it reads with, and zod for gold files.",
      severity: "error",
      from: { path: "^lib/text/", pathNot: tests },
      to: { path: "^(lib/[^/]+\\.ts$|node_modules/(?!wink-|zod/))" },
    },
    {
      name: "only-db-imports-prisma",
      severity: "error",
      from: { pathNot: "^(lib/db/|prisma\\.config\\.ts$)" },
      to: { path: "^node_modules/(@prisma|prisma|\\.prisma)/|^lib/db/generated/" },
    },
    {
      name: "only-auth-imports-next-auth",
      severity: "error",
      from: { pathNot: "^lib/auth/" },
      to: { path: "^node_modules/next-auth/" },
    },
    {
      name: "app-goes-through-commands-and-queries",
      comment: "Pages, actions, routes and components never reach the database themselves.",
      severity: "error",
      from: { path: "^(app|components)/|^proxy\\.ts$", pathNot: tests },
      to: { path: "^lib/(db|cli|testing)/" },
    },
    {
      name: "components-only-draw",
      comment: "What is drawn gets its data from the page.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^lib/(commands|queries|auth|jobs|live|storage)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-the-command-line",
      severity: "error",
      from: { pathNot: "^(lib/cli/|lib/testing/|e2e/|bench/)|\\.test\\.tsx?$" },
      to: { path: "^lib/cli/", pathNot: "^lib/cli/server-only\\.ts$" },
    },
    {
      name: "tests-stay-out-of-the-product",
      severity: "error",
      from: { pathNot: `${tests}|^(e2e|bench)/` },
      to: { path: "\\.test\\.tsx?$|^lib/testing/|^e2e/" },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "packages-are-declared",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/db/generated/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
