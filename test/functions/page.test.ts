import { FUNCTION_ENTRIES } from "../../src/functions/catalogue";
import { setFunctionSources } from "../../src/functions/function-source";
import { evaluateCall } from "./evaluate-call";
import { EXAMPLE_FACTS } from "./example-source";
import { expectFile } from "./expect-file";
import { functionIndex, functionPage } from "./function-page";

const examples = FUNCTION_ENTRIES.flatMap((entry) => entry.examples);

afterEach(() => setFunctionSources({}));

test.each(examples)("$formula", ({ formula, result }) => {
  setFunctionSources({ facts: EXAMPLE_FACTS });
  expect(evaluateCall(formula)).toEqual(result);
});

test.each(FUNCTION_ENTRIES)("docs/functions/$id.md", (entry) => {
  expectFile(`docs/functions/${entry.id}.md`, functionPage(entry));
});

test("docs/functions/README.md", () => {
  expectFile("docs/functions/README.md", functionIndex());
});
