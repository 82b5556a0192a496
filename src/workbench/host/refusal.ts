/**
 * What the host answers when it will not do something. It is thrown inside this folder only and becomes the error of the
 * response in `wire.ts`: a batch stops at its first failing action, however deep in a member that was found out.
 */

/** Codes as Excel's client library knows them. */
export type RefusalCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "ConnectionFailure"
  | "GeneralException"
  | "HostRestartNeeded"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UndoNotSupported"
  | "UnsupportedOperation";

export class HostRefusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function invalid(message: string): HostRefusal {
  return new HostRefusal("InvalidArgument", message);
}

/** A member or a use of one that this host has not: said by name, so that nothing seems done that is not. */
export function notBuilt(member: string): HostRefusal {
  return new HostRefusal("ApiNotFound", `This host has no ${member}.`);
}

export function notFound(what: string): HostRefusal {
  return new HostRefusal("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

export function accessDenied(what: string): HostRefusal {
  return new HostRefusal("AccessDenied", `You cannot perform the requested operation: ${what} is protected.`);
}
