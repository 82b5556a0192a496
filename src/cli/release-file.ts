import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../core/result";
import { LARGEST_FILE } from "../readers/read";
import type { SourceFile } from "../readers/reader";
import type { Refusal } from "../app/read-release";

/** Reads a file with its digest. Directories, missing and oversized files are refused before a byte is read. */
export async function loadRelease(path: string): Promise<Result<SourceFile, Refusal>> {
  const refuse = (reason: string, remedy: string) => failure({ file: path, reason, remedy });
  try {
    const status = await stat(path);
    if (status.isDirectory()) return refuse("it is a folder", "name the release's file");
    if (status.size > LARGEST_FILE) {
      return refuse(`it is larger than ${LARGEST_FILE / 1024 / 1024} MB`, "cut out the pages that hold the statements");
    }
    const bytes = await readFile(path);
    return success({ name: basename(path), sha256: createHash("sha256").update(bytes).digest("hex"), bytes });
  } catch (problem) {
    return refuse(reasonOf(problem), "check the name and that the file can be read");
  }
}

/** Writes a file whole or not at all; an existing one is replaced only when that was asked for. */
export async function saveWhole(path: string, bytes: Uint8Array, force: boolean): Promise<Result<undefined, Refusal>> {
  const refuse = (reason: string, remedy: string) => failure({ file: path, reason, remedy });
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}`);
  try {
    const existing = await stat(path).catch(() => undefined);
    if (existing?.isDirectory()) return refuse("it is a folder", "give the name of a file");
    if (existing && !force) return refuse("it exists already", "choose another name, or --force to replace it");
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, bytes, { flag: "wx" });
    await rename(draft, path);
    return success(undefined);
  } catch (problem) {
    await rm(draft, { force: true });
    return refuse(`it cannot be written (${reasonOf(problem)})`, "choose a folder that you may write to");
  }
}

function reasonOf(problem: unknown): string {
  const code = problem instanceof Error && "code" in problem ? problem.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "it may not be opened";
  return problem instanceof Error ? problem.message : String(problem);
}
