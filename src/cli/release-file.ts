import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failure, type Result, success } from "../core/result";
import { LARGEST_FILE } from "../readers/read";
import type { SourceFile } from "../readers/reader";
import type { Refusal } from "../app/read-release";

/** Reads a file with its digest. Folders, missing and oversized files are refused, and nothing endless is read. */
export async function loadRelease(path: string): Promise<Result<SourceFile, Refusal>> {
  const refuse = (reason: string, remedy: string) => failure({ file: path, reason, remedy });
  try {
    if ((await stat(path)).isDirectory()) return refuse("it is a folder", "name the release's file");
    const bytes = await readUpTo(path, LARGEST_FILE);
    if (!bytes)
      return refuse(`it is larger than ${LARGEST_FILE / 1024 / 1024} MB`, "cut out the pages that hold the statements");
    return success({ name: basename(path), sha256: createHash("sha256").update(bytes).digest("hex"), bytes });
  } catch (problem) {
    return refuse(reasonOf(problem), "check the name and that the file can be read");
  }
}

/** All bytes of a file; undefined when there are more than so many, of which no more are then read. */
async function readUpTo(path: string, most: number): Promise<Buffer | undefined> {
  const file = await open(path);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    await file.close();
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
    await rm(draft, { force: true }).catch(() => undefined); // where nothing can be written, no draft stands either
    return refuse(`it cannot be written (${reasonOf(problem)})`, "choose a folder that you may write to");
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be opened",
  EPERM: "it may not be opened",
  ENOTDIR: "a part of its path is no folder",
  EEXIST: "a part of its path is no folder",
  ENOSPC: "there is no space left",
  EROFS: "the disk may only be read",
  ENAMETOOLONG: "its name is too long",
};

function reasonOf(problem: unknown): string {
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  if (Object.hasOwn(REASONS, code)) return REASONS[code] ?? code;
  return problem instanceof Error ? problem.message : String(problem);
}
