/**
 * What a workbook holds beside its cells, where the store has no place for it: by sheet, by cell or by area. All of it
 * is replaced, never changed in place, so that undo can keep what was.
 */
import type { CellArea } from "../../workbook/edit";

/** Where a linked cell leads: into the workbook or out of it. */
export interface CellLink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

/** Sizes in points. */
export interface CellNote {
  readonly content: string;
  readonly visible: boolean;
  readonly width: number;
  readonly height: number;
}

export interface ErrorAlert {
  readonly title: string;
  readonly message: string;
  readonly style: string;
  readonly showAlert: boolean;
}

export interface Validation {
  readonly areas: readonly CellArea[];
  /** The kind as Excel names it, `list` and so on, and what it says, as set: formulas with their equals sign. */
  readonly rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly errorAlert: ErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** A condition given by a formula, and the look where it holds. */
export interface ConditionalLook {
  readonly id: string;
  readonly areas: readonly CellArea[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly fontColour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
}

export interface ChartSeriesSide {
  readonly name: string;
  /** As formulas spell them, `IS!$C$4:$H$4`; undefined until set. */
  readonly values: string | undefined;
  readonly categories: string | undefined;
  /** By path: `format/fill` and so on. */
  readonly settings: Settings;
}

export interface ChartSide {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly anchor: CellArea | undefined;
  readonly series: readonly ChartSeriesSide[];
  /** By path: `title/text`, `axes/valueAxis/numberFormat` and so on, as set. */
  readonly settings: Settings;
}

export type Settings = ReadonlyMap<string, string | number | boolean>;

export interface PageSide {
  readonly settings: Settings;
  /** Percent or pages, as set. */
  readonly zoom: Readonly<Record<string, number>>;
  readonly titleRows: CellArea | undefined;
  readonly titleColumns: CellArea | undefined;
}

export interface SheetSide {
  readonly links: ReadonlyMap<number, CellLink>;
  readonly notes: ReadonlyMap<number, CellNote>;
  readonly validations: readonly Validation[];
  readonly conditionalLooks: readonly ConditionalLook[];
  readonly vertical: readonly { readonly area: CellArea; readonly value: string }[];
  readonly charts: readonly ChartSide[];
  readonly page: PageSide;
  readonly gridlines: boolean;
  readonly veryHidden: boolean;
  /** Undefined when not protected; the password may be empty. */
  readonly protection: { readonly password: string } | undefined;
  readonly properties: ReadonlyMap<string, string>;
}

export const BARE_SHEET: SheetSide = {
  links: new Map(),
  notes: new Map(),
  validations: [],
  conditionalLooks: [],
  vertical: [],
  charts: [],
  page: { settings: new Map(), zoom: {}, titleRows: undefined, titleColumns: undefined },
  gridlines: true,
  veryHidden: false,
  protection: undefined,
  properties: new Map(),
};

export interface CustomXml {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/** A named look. Absent: as Normal has it. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Empty for none. */
  readonly fill: string;
  readonly numberFormat: string;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly indent: number;
  readonly wrap: boolean;
  readonly borderTop: { readonly line: "none" | "thin" | "double"; readonly colour: string };
  readonly borderBottom: { readonly line: "none" | "thin" | "double"; readonly colour: string };
  readonly includes: {
    readonly font: boolean;
    readonly patterns: boolean;
    readonly border: boolean;
    readonly number: boolean;
    readonly alignment: boolean;
    readonly protection: boolean;
  };
}

/** A defined name; `scope`: the sheet that alone knows it. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly scope: string | undefined;
}

export interface BookSide {
  readonly names: readonly DefinedName[];
  readonly styles: ReadonlyMap<string, NamedStyle>;
  readonly customXml: readonly CustomXml[];
  readonly protection: { readonly password: string } | undefined;
  readonly calculation: "Automatic" | "AutomaticExceptTables" | "Manual";
}
