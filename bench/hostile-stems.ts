/** Paths that nearly match what facts are looked for by, each with its number. */
export const hostileStems: readonly ((index: number) => string)[] = [
  (index) => `${'grafana/'.repeat(12)}grafana-${index}.ym`,
  (index) => `${'drift'.repeat(40)}${index}.p`,
  (index) => `.github/workflows/${'docker-compose'.repeat(14)}${index}`,
  (index) => `a/b/c/d/e/f/g/h/i/j/k/requirements-${'x'.repeat(150)}${index}.tx`,
  (index) => `tests/${'dags/'.repeat(11)}test_${'_test'.repeat(20)}${index}.pyx`,
]

/** The same within some 42 characters, of which GitHub's largest answer has room for 100,000. */
export const shortHostileStems: readonly ((index: number) => string)[] = [
  (index) => `${'grafana/'.repeat(3)}grafana-${index}.ym`,
  (index) => `${'drift'.repeat(7)}${index}.p`,
  (index) => `.github/workflows/docker-compose${index}`,
  (index) => `a/b/c/d/e/f/g/h/i/j/requirements-${index}.tx`,
  (index) => `tests/${'dags/'.repeat(4)}test__test${index}.pyx`,
]
