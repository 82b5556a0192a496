import type { RawMember } from "./raw-instance";
import { isOfEdinet, isOfTdnet } from "./taxonomy-prefix";

/** What a member says of a figure other than that it is of a part of the issuer. */
export interface MemberMeaning {
  /** Whether it makes a figure one of a part; members of the issuer as a whole and of its results narrow nothing. */
  readonly narrows: boolean;
  readonly forecast?: true;
  /** Of the company on its own. */
  readonly separate?: true;
}

const WHOLE: MemberMeaning = { narrows: false };
const FORECAST: MemberMeaning = { narrows: false, forecast: true };
const NARROW_FORECAST: MemberMeaning = { narrows: true, forecast: true };
const SEPARATE: MemberMeaning = { narrows: false, separate: true };

/**
 * Members by the taxonomy that defines them, for another's member of that name may be any part: a column “Current” of
 * loans, a “Consolidated” of entities. Japan: EDINET's and TDnet's of both times, where they are elements of the
 * scenario before 2013 (jpfr-oe, tse-oe-ed). IFRS: the axis of consolidated and separate statements. US GAAP: what a
 * scenario expects is a forecast, and may be one of several.
 */
const MEANINGS: readonly (readonly [isOf: (taxonomy: string) => boolean, name: RegExp, MemberMeaning])[] = [
  [isOfJapan, /^(?:Consolidated|Result|Current|Actual|Reported?)(?:Member)?$/u, WHOLE],
  [isOfJapan, /^Forecast(?:Member)?$/u, FORECAST],
  [isOfJapan, /^(?:Upper|Lower)(?:Member)?$/u, NARROW_FORECAST],
  [isOfJapan, /^NonConsolidated(?:Member)?$/u, SEPARATE],
  [isOfIfrs, /^ConsolidatedMember$/u, WHOLE],
  [isOfIfrs, /^SeparateMember$/u, SEPARATE],
  [isOfUsGaap, /^Scenario(?:Forecast|Plan|Budget)Member$/u, NARROW_FORECAST],
];

/** Undefined for members that narrow a figure and say nothing else. */
export function saidBy({ name, taxonomy }: RawMember): MemberMeaning | undefined {
  return MEANINGS.find(([isOf, named]) => isOf(taxonomy) && named.test(name))?.[2];
}

function isOfJapan(taxonomy: string): boolean {
  return isOfEdinet(taxonomy) || isOfTdnet(taxonomy);
}

function isOfIfrs(taxonomy: string): boolean {
  return taxonomy === "ifrs-full" || taxonomy === "ifrs";
}

function isOfUsGaap(taxonomy: string): boolean {
  return taxonomy === "us-gaap" || taxonomy === "srt";
}
