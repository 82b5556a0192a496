/** Says aloud, after the run, which suites were skipped for want of something and what was missing. */
export default class SkipReporter {
  onRunComplete(_contexts, results) {
    const titles = results.testResults
      .flatMap((file) => file.testResults)
      .filter((test) => test.status === "pending")
      .flatMap((test) => test.ancestorTitles.filter((title) => /\[skipped: .*\]$/.test(title)));
    for (const title of new Set(titles)) {
      const [, name, reason] = /^(.*) \[skipped: (.*)\]$/.exec(title);
      process.stderr.write(`SKIPPED ${name}: ${reason}\n`);
    }
  }
}
