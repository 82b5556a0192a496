/** Protection of sheets and of the workbook's structure. */
import { isAbsent, textOf } from "../argument";
import { defineType, method, property, type MakeObject } from "../define-type";
import { accessDenied, HostRefusal } from "../refusal";
import { changeBook, changeSide, sideOf, type HostState } from "../state";

type Protection = { readonly password: string } | undefined;

interface Lock<Target> {
  readonly type: string;
  readonly since: number;
  readonly read: (target: Target, state: HostState) => Protection;
  readonly write: (target: Target, state: HostState, protection: Protection) => void;
  /** Which of the arguments of `protect` is the password: that of a sheet has options before it. */
  readonly passwordAt: number;
}

function lockObject<Target>({ type, since, read, write, passwordAt }: Lock<Target>): MakeObject<Target> {
  return defineType<Target>(type, {
    Protected: property(since, (target, state) => read(target, state) !== undefined),
    Protect: method(since, (target, args, state) => {
      if (read(target, state) !== undefined) throw accessDenied("this");
      const password = args[passwordAt];
      state.cannotUndo("protecting");
      write(target, state, { password: isAbsent(password) ? "" : textOf(password, "A password") });
    }),
    Unprotect: method(since, (target, [password], state) => {
      const protection = read(target, state);
      if (protection === undefined) return;
      if (protection.password !== (isAbsent(password) ? "" : password)) {
        throw new HostRefusal("AccessDenied", "The password is not right.");
      }
      state.cannotUndo("unprotecting");
      write(target, state, undefined);
    }),
  });
}

/** The target is a sheet's id. */
export const sheetProtectionObject = lockObject<string>({
  type: "WorksheetProtection",
  since: 2,
  read: (sheet, state) => sideOf(state, sheet).protection,
  write: (sheet, state, protection) => changeSide(state, sheet, { protection }),
  passwordAt: 1,
});

export const bookProtectionObject = lockObject<undefined>({
  type: "WorkbookProtection",
  since: 7,
  read: (_book, state) => state.book.protection,
  write: (_book, state, protection) => changeBook(state, { protection }),
  passwordAt: 0,
});
