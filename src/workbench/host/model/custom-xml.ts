/** Custom XML parts: texts that a workbook carries along. Nothing about them can be undone, as in Excel. */
import { textOf } from "../argument";
import { defineType, method, property, type Member } from "../define-type";
import type { HostObject } from "../host-object";
import { HostRefusal, invalid, notFound } from "../refusal";
import type { CustomXml } from "../side";
import { newId, type HostState } from "../state";
import { readXmlRoot } from "../xml-check";

const SINCE = 5;

function partOf(id: string, state: HostState): CustomXml {
  const part = state.book.customXml.find((each) => each.id === id);
  if (part === undefined) throw notFound("the custom XML part was deleted");
  return part;
}

function namespaceOf(xml: string): string {
  const root = readXmlRoot(xml);
  if (root === undefined) throw invalid("The XML is not well-formed.");
  return root.namespace;
}

/** Beside the undo stack: an undo leaves the parts as they are. */
function keep(state: HostState, customXml: readonly CustomXml[]): void {
  state.book = { ...state.book, customXml };
}

const partObject = defineType<string>(
  "CustomXmlPart",
  {
    Id: property(SINCE, (id) => id),
    NamespaceUri: property(SINCE, (id, state) => partOf(id, state).namespaceUri),
    GetXml: method(SINCE, (id, _args, state) => partOf(id, state).xml),
    SetXml: method(SINCE, (id, [given], state) => {
      const before = partOf(id, state);
      const xml = textOf(given, "The XML");
      const after = { id, xml, namespaceUri: namespaceOf(xml) };
      keep(
        state,
        state.book.customXml.map((part) => (part === before ? after : part)),
      );
    }),
    Delete: method(SINCE, (id, _args, state) => {
      const gone = partOf(id, state);
      keep(
        state,
        state.book.customXml.filter((part) => part !== gone),
      );
    }),
  },
  { identity: (id) => ({ Id: id }) },
);

/** All parts, or those of one namespace. */
interface Parts {
  readonly namespace: string | undefined;
}

function partsOf({ namespace }: Parts, state: HostState): readonly CustomXml[] {
  return state.book.customXml.filter((part) => namespace === undefined || part.namespaceUri === namespace);
}

function find(parts: Parts, id: unknown, state: HostState): HostObject | null {
  const found = partsOf(parts, state).find((part) => part.id === textOf(id, "An id"));
  return found === undefined ? null : partObject(state, found.id);
}

const READING: Readonly<Record<string, Member<Parts>>> = {
  GetCount: method(SINCE, (parts, _args, state) => partsOf(parts, state).length),
  GetItem: method(SINCE, (parts, [id], state) => {
    const found = find(parts, id, state);
    if (found === null) throw notFound("there is no such custom XML part");
    return found;
  }),
  GetItemOrNullObject: method(SINCE, (parts, [id], state) => find(parts, id, state)),
};

const items = (parts: Parts, state: HostState) => partsOf(parts, state).map(({ id }) => partObject(state, id));

const scopedObject = defineType<Parts>(
  "CustomXmlPartScopedCollection",
  {
    ...READING,
    GetOnlyItem: method(SINCE, (parts, _args, state) => {
      const [only, ...others] = items(parts, state);
      if (only === undefined) throw notFound("there is no such custom XML part");
      if (others.length > 0) throw new HostRefusal("GeneralException", "There are several custom XML parts.");
      return only;
    }),
    GetOnlyItemOrNullObject: method(SINCE, (parts, _args, state) => {
      const [only, ...others] = items(parts, state);
      return only === undefined || others.length > 0 ? null : only;
    }),
  },
  { items },
);

export const customXmlObject = defineType<Parts>(
  "CustomXmlPartCollection",
  {
    ...READING,
    Add: method(SINCE, (_parts, [given], state) => {
      const xml = textOf(given, "The XML");
      const part = {
        id: `{00000000-0000-4000-8000-${newId(state).toString(16).toUpperCase().padStart(12, "0")}}`,
        namespaceUri: namespaceOf(xml),
        xml,
      };
      keep(state, [...state.book.customXml, part]);
      return partObject(state, part.id);
    }),
    GetByNamespace: method(SINCE, (_parts, [namespace], state) =>
      scopedObject(state, { namespace: textOf(namespace, "A namespace") }),
    ),
  },
  { items },
);
