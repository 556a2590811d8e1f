/** The project, place and title of every test of Playwright's JSON report that failed at first and passed when tried again. */
export function unsteadyTests(suites, titles = []) {
  return suites.flatMap(({ suites: inner = [], specs = [], title, file }) => {
    const path = title === file ? titles : [...titles, title];
    const own = specs.flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'flaky')
        .map(({ projectName }) => [projectName, `${spec.file}:${spec.line}`, ...path, spec.title].join(' › ')),
    );
    return [...own, ...unsteadyTests(inner, path)];
  });
}
