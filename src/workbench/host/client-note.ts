/**
 * Notes for a client library that has none yet: the script files on npm end before ExcelApi 1.18. Made of the library's
 * own parts, so that proxies, loading and errors are as everywhere else.
 */

/** A proxy of the library. */
export interface ClientObject {
  readonly context: unknown;
  readonly _isNull: boolean | undefined;
  _handleResult(value: unknown): void;
}

type ClientObjectType = new (context: unknown, path: unknown) => ClientObject;

/** What is needed of the library's global `OfficeExtension`, beyond its types. */
export interface ProxyLibrary {
  readonly ClientObject: ClientObjectType;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: ClientObjectType,
      parent: ClientObject,
      name: string,
      isCollection: boolean,
      flags: number,
    ): ClientObject;
    createMethodObject(
      type: ClientObjectType,
      parent: ClientObject,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getById: string | null,
      flags: number,
    ): ClientObject;
    createChildItemObject(
      type: ClientObjectType,
      hasIndexer: boolean,
      parent: ClientObject,
      data: unknown,
      index: number,
    ): ClientObject;
    invokeMethod(
      target: ClientObject,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
      resultKind: number,
    ): unknown;
    invokeSetProperty(target: ClientObject, name: string, value: unknown, flags: number): void;
  };
  readonly Utility: {
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean | undefined): void;
    load(target: ClientObject, option: unknown): unknown;
    fixObjectPathIfNecessary(target: ClientObject, data: unknown): void;
  };
}

/** And of its global `Excel`. */
export interface SheetLibrary {
  readonly Worksheet: { readonly prototype: object };
  readonly Range: ClientObjectType;
}

/** Kinds of operations and flags as the library numbers them. */
const WRITES = 0;
const READS = 1;
const READING_FLAGS = 4;

const PROPERTIES = ["authorName", "content", "height", "visible", "width"] as const;

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Gives worksheets of the library `notes`, unless it has them. */
export function addNotes(library: ProxyLibrary, excel: SheetLibrary): void {
  if ("notes" in excel.Worksheet.prototype) return;
  const { BatchApiHelper: batch, Utility: utility } = library;

  class Note extends library.ClientObject {
    readonly loaded = new Map<string, unknown>();

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      if (typeof value !== "object" || value === null) return;
      utility.fixObjectPathIfNecessary(this, value);
      for (const name of PROPERTIES) {
        const told = (value as Readonly<Record<string, unknown>>)[wireName(name)];
        if (told !== undefined) this.loaded.set(name, told);
      }
    }

    load(option?: unknown): unknown {
      return utility.load(this, option);
    }

    delete(): void {
      batch.invokeMethod(this, "Delete", WRITES, [], 0, 0);
    }

    getLocation(): unknown {
      return batch.createMethodObject(excel.Range, this, "GetLocation", READS, [], false, true, null, READING_FLAGS);
    }

    toJSON(): unknown {
      return Object.fromEntries(this.loaded);
    }
  }

  for (const name of PROPERTIES) {
    Object.defineProperty(Note.prototype, name, {
      get(this: Note) {
        utility.throwIfNotLoaded(name, this.loaded.get(name), "Note", this._isNull);
        return this.loaded.get(name);
      },
      set(this: Note, value: unknown) {
        this.loaded.set(name, value);
        batch.invokeSetProperty(this, wireName(name), value, 0);
      },
    });
  }

  class NoteCollection extends library.ClientObject {
    notes: readonly ClientObject[] | undefined;
    /** By this the library knows that an item is asked for again by its id. */
    readonly _isCollection = true;

    get items(): readonly ClientObject[] | undefined {
      utility.throwIfNotLoaded("items", this.notes, "NoteCollection", this._isNull);
      return this.notes;
    }

    override _handleResult(value: unknown): void {
      super._handleResult(value);
      const items = typeof value === "object" && value !== null && "_Items" in value ? value._Items : undefined;
      if (!Array.isArray(items)) return;
      this.notes = items.map((data: unknown, index) => {
        const note = batch.createChildItemObject(Note, true, this, data, index);
        note._handleResult(data);
        return note;
      });
    }

    load(option?: unknown): unknown {
      return utility.load(this, option);
    }

    add(cell: unknown, content: unknown): ClientObject {
      return batch.createMethodObject(Note, this, "Add", WRITES, [cell, content], false, true, null, 0);
    }

    getItem(cell: unknown): ClientObject {
      return this.reached("GetItem", cell);
    }

    getItemAt(index: number): ClientObject {
      return this.reached("GetItemAt", index);
    }

    getItemOrNullObject(cell: unknown): ClientObject {
      return this.reached("GetItemOrNullObject", cell);
    }

    getCount(): unknown {
      return batch.invokeMethod(this, "GetCount", READS, [], READING_FLAGS, 0);
    }

    reached(method: string, argument: unknown): ClientObject {
      return batch.createMethodObject(Note, this, method, READS, [argument], false, false, null, READING_FLAGS);
    }

    toJSON(): unknown {
      return { items: this.notes };
    }
  }

  const collections = new WeakMap<ClientObject, ClientObject>();
  Object.defineProperty(excel.Worksheet.prototype, "notes", {
    configurable: true,
    enumerable: true,
    get(this: ClientObject) {
      const known = collections.get(this);
      if (known !== undefined) return known;
      const made = batch.createPropertyObject(NoteCollection, this, "Notes", true, READING_FLAGS);
      collections.set(this, made);
      return made;
    },
  });
}
