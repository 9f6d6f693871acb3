import { Problem } from "#vocabulary";

const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const REFUSED: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS"]);

/** Runs an action and turns a full disk and a lacking right into coded problems. */
export const withFileProblems = async <T>(path: string, action: () => Promise<T>): Promise<T> => {
  try {
    return await action();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
    if (FULL.has(code)) throw new Problem("disk-full", { path });
    if (REFUSED.has(code)) throw new Problem("not-writable", { path });
    throw error;
  }
};
