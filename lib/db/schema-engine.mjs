#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine where that is not installed.
 *
 * Prisma's command line downloads the engine from a host of its own on first
 * use; without that host every command fails. This program speaks the same
 * JSON-RPC over stdin and stdout and has Prisma's own WebAssembly build of the
 * engine (an ordinary npm package) answer, so `generate`, `validate` and all of
 * `migrate` work with the package registry alone. `prisma.config.ts` names it
 * only where the native engine is missing.
 *
 * Not for Windows, which cannot start a script by its first line: there the
 * native engine is needed for Prisma's commands (Stet itself does without).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { EngineConnections, offlineConnections, parseDatabaseUrl } from "./schema-engine-connection.mjs";

const options = readArguments(process.argv.slice(2));
const panic = { message: "" };
let connections;
let currentRequest;

if (options.showVersion) {
  await loadWasm();
  process.stdout.write(`schema-engine-wasm ${bindings.version()}\n`);
} else if (options.command) {
  await runCommand(options.command, options.datasource.url);
} else {
  await loadWasm();
  serve();
}

function readArguments(words) {
  const read = { datamodels: [], datasource: {}, command: undefined, showVersion: false };
  while (words.length > 0) {
    const word = words.shift();
    if (word === "--datamodels") {
      const file = words.shift();
      read.datamodels.push([file, readFileSync(file, "utf8")]);
    } else if (word === "--datasource") read.datasource = JSON.parse(words.shift());
    else if (word === "--version") read.showVersion = true;
    else if (word === "cli") read.command = words.shift();
  }
  return read;
}

async function loadWasm() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    get: () => panic.message,
    set_message: (message) => {
      panic.message = `RuntimeError: ${message}`;
    },
  };
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The engine's three commands of its own: can-connect-to-database, create-database, drop-database. */
async function runCommand(command, url) {
  const { connection } = parseDatabaseUrl(url);
  const name = pg.escapeIdentifier(connection.database);
  const statement = {
    "create-database": `CREATE DATABASE ${name}`,
    "drop-database": `DROP DATABASE IF EXISTS ${name}`,
  }[command];
  const client = new pg.Client(statement ? { ...connection, database: "postgres" } : connection);
  try {
    await client.connect();
    if (statement) await client.query(statement);
    await client.end();
  } catch (error) {
    const code = { "3D000": "P1003", "28P01": "P1000" }[error.code] ?? "P1001";
    // Prisma reads the reason from a line of this shape.
    const fields = { message: error.message || String(error.code), error_code: code };
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
    process.exit(1);
  }
}

function serve() {
  let pending = 0;
  let inputClosed = false;
  const finish = async () => {
    if (!inputClosed || pending > 0) return;
    await connections?.dropShadows();
    process.exit(0);
  };

  // A panic inside the engine must answer the request at hand: left
  // unanswered, Prisma would end with status 0 having done nothing.
  process.on("uncaughtException", (error) => {
    answerError(currentRequest, { message: panic.message || error.stack });
  });

  const lines = readline.createInterface({ input: process.stdin });
  lines.on("line", async (line) => {
    const request = JSON.parse(line);
    if (!request.method) return;
    pending += 1;
    currentRequest = request.id;
    try {
      await answer(request);
    } catch (error) {
      answerError(request.id, error);
    } finally {
      pending -= 1;
      await finish();
    }
  });
  lines.on("close", async () => {
    inputClosed = true;
    await finish();
  });
}

async function answer({ id, method: asked, params }) {
  const engine = await startEngine(asked, params);
  const method = asked === "getDatabaseVersion" ? "version" : asked;

  // The engine works out what the migrations add up to only in devDiagnostic
  // and keeps the answer; these two need it kept.
  if (method === "evaluateDataLoss" || method === "createMigration") {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  }

  const result = await engine[method](params);
  if (method === "diff" && result.stdout) {
    // The native engine prints a diff through a request of its own.
    send({ id: 1_000_000 + id, method: "print", params: { content: result.stdout.replace(/\n$/, "") } });
    result.stdout = null;
  }
  send({ id, result: result ?? {} });
}

let started;
function startEngine(method, params) {
  started ??= (async () => {
    const withoutDatabase = (side) => side?.tag === "empty" || side?.tag === "schemaDatamodel";
    const offline = method === "diff" && withoutDatabase(params.from) && withoutDatabase(params.to);
    const { url = "postgresql://nobody@127.0.0.1:1/none", shadowDatabaseUrl } = options.datasource;
    if (!offline) connections = new EngineConnections(url, shadowDatabaseUrl);
    const datamodels = options.datamodels.length > 0 ? options.datamodels : undefined;
    const factory = bindMigrationAwareSqlAdapterFactory(connections ?? offlineConnections());
    return bindings.SchemaEngine.new({ datamodels }, () => {}, factory);
  })();
  return started;
}

function answerError(id, error) {
  const data = {
    is_panic: false,
    message: error.message ?? String(error),
    error_code: typeof error.code === "string" ? error.code : undefined,
    meta: error.meta,
  };
  send({ id, error: { code: 4466, message: "error", data } });
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
