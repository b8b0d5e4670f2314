import type { NextConfig } from "next";

// The page's own policy, with a nonce for its scripts, comes from proxy.ts and
// replaces this one; this stands for whatever proxy.ts does not see.
const contentSecurity = "base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

const config: NextConfig = {
  distDir: process.env.STET_DIST || ".next",
  poweredByHeader: false,
  // Nothing is optimised at run time: the optimizer is an attack surface that no page here needs.
  images: { unoptimized: true },
  // Types are checked by `npm run typecheck`, so that a newcomer's first build is short.
  typescript: { ignoreBuildErrors: true },
  // Keeps the build from adding each STET_DIST to tsconfig.json.
  experimental: { strictRouteTypes: true, serverActions: { bodySizeLimit: "2mb" } },
  serverExternalPackages: ["@aws-sdk/client-s3", "@node-rs/argon2", "graphile-worker", "pg", "wink-eng-lite-web-model"],
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "Content-Security-Policy", value: contentSecurity },
          { key: "X-Content-Type-Options", value: "nosniff" },
          // Addresses carry ids of articles in progress; other sites learn nothing of them.
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        ],
      },
      {
        // All but the summary of a published page, which is made for other sites' frames (proxy.ts).
        source: "/:path((?!checked/[^/]+/[^/]+/embed$).*)",
        headers: [{ key: "X-Frame-Options", value: "DENY" }],
      },
      {
        // Sites that let in only what says that it may be let in, too.
        source: "/checked/:newsroomId/:token/embed",
        headers: [
          { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
          { key: "Cross-Origin-Embedder-Policy", value: "require-corp" },
        ],
      },
      {
        // What is published for other sites' programs, their pages' scripts included.
        source: "/checked/:newsroomId/fact-checks/:path*",
        headers: [
          { key: "Access-Control-Allow-Origin", value: "*" },
          { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
        ],
      },
      {
        // Bytes from outside: whatever they are, a browser runs none of them.
        source: "/api/files/:path*",
        headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'; frame-ancestors 'none'" }],
      },
      {
        // PDFs and pictures to look at: without a sandbox, which would keep the browser's own PDF reader from starting.
        source: "/api/views/:path*",
        headers: [
          {
            key: "Content-Security-Policy",
            value: "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'",
          },
        ],
      },
    ];
  },
};

export default config;
