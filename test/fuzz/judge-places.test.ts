import { linesSource, rowHolds } from "./judge-places";

test("a row of a sheet whose stored value is no number holds nothing but what it prints", () => {
  expect(rowHolds("<v>1.2.3</v><v>1234.5</v>", "1,235")).toBe(true);
  expect(rowHolds("<v>1.2.3</v>", "77")).toBe(false);
  expect(rowHolds("<v>4.05</v>", "$4.1")).toBe(true);
  expect(rowHolds("<v>4.04</v>", "$4.1")).toBe(false);
});

test("a quote that is not closed in a tag takes the tags behind it along, as in a browser", () => {
  const page = '<tr><td>225</td style="left></tr>\n<tr><td>34</td><td colspan="2">(25)</td></tr>';
  expect(linesSource(Buffer.from(page))({ line: 1 }, 1000)).toContain("22525");
});

test("what is excluded from a tagged value stands between its digits and is none of them", () => {
  const page = "<td>(<ix:nonFraction>2<ix:exclude>-1E+400</ix:exclude>00</ix:nonFraction>)</td>";
  expect(linesSource(Buffer.from(page))({ line: 1 }, 1000)?.split(" ")).toContain("200");
});
