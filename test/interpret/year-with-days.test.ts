import { calendarClues } from "../../src/interpret/calendar-evidence";
import { yearWithDays } from "../../src/interpret/year-with-days";

test.each([
  ["Fiscal 2023 was a 53-week year ended February 3, 2024.", "2023", "2024-02-03"],
  ["Fiscal year 2024 consists of the 52 weeks ending on January 31, 2025", "2024", "2025-01-31"],
  ["for fiscal 2024, which ended on Saturday, September 28, 2024, rose", "2024", "2024-09-28"],
  ["2023年度は2024年3月31日に終了した会計年度です。", "2023", "2024-03-31"],
  ["2023年度(2023年4月1日~2024年3月31日)の業績", "2023", "2024-03-31"],
])("a year is named with its last day: %s", (text, label, end) =>
  expect(yearWithDays(text)).toMatchObject({ label, end }),
);

test.each([
  "Fiscal 2024 first quarter results for the three months ended June 30, 2024",
  "Sales of fiscal 2024 compared with the year ended June 30, 2023",
  "In fiscal 2024, the quarter ended June 30, 2024 was strong",
  "Sales of fiscal 2022 and the fiscal year ended June 30, 2023",
  "2023年度は2024年5月10日に発表しました。",
])("and not by a day of another period: %s", (text) => expect(yearWithDays(text)).toBeUndefined());

test("tells the month and the naming of fiscal years", () =>
  expect(calendarClues([{ text: "Fiscal 2023 was a 53-week year ended February 3, 2024." }], [])).toMatchObject([
    { fiscalYearEndMonth: 1, labelledBy: "start" },
  ]));
