import { globPattern, type PathPattern } from './glob.ts'

/** What a file can tell, which decides whether it is read. */
export type FileKind = (typeof table)[number]['kind']

/**
 * The kinds of files that are read, the most telling first, and how many of each at most. `all`: unless every file of the
 * kind was read, one of the others could show what these do not.
 */
const table = [
  { kind: 'readme', most: 2, reach: 'some', globs: ['{,*/}readme{,.md,.rst,.txt,.*.md}', 'docs/source/index.md'] },
  {
    kind: 'manifest',
    most: 8,
    reach: 'some',
    globs: [
      '**/{,*-,*_}requirements*.{txt,in}',
      '**/requirements/*.txt',
      '**/{pyproject.toml,setup.py,setup.cfg,pipfile,pixi.toml}',
      '**/{environment,conda}*.{yml,yaml}',
    ],
  },
  {
    kind: 'workflow',
    most: 8,
    reach: 'all',
    globs: [
      '.{github,forgejo,gitea}/workflows/*.{yml,yaml}',
      '{.gitlab-ci,.travis,bitbucket-pipelines,.woodpecker,buildspec,azure-pipelines*}.{yml,yaml}',
      '.circleci/config.{yml,yaml}',
      '.woodpecker/*.{yml,yaml}',
      '**/cloudbuild*.{yml,yaml}',
      'cloudbuild/*.{yml,yaml}',
      'jenkinsfile{,.*}',
    ],
  },
  { kind: 'compose', most: 4, reach: 'all', globs: ['**/{,docker-}compose*.{yml,yaml}{,.j2}'] },
  { kind: 'dvc', most: 2, reach: 'some', globs: ['**/dvc.yaml', '.dvc/config'] },
  { kind: 'attributes', most: 1, reach: 'all', globs: ['.gitattributes'] },
  {
    kind: 'dockerfile',
    most: 3,
    reach: 'some',
    globs: ['**/{dockerfile,containerfile}{,.*,-*,_*}', '**/*.dockerfile'],
  },
  {
    kind: 'deployment',
    most: 5,
    reach: 'some',
    globs: [
      '**/{k8s,kubernetes,kube,manifests,deploy,deployment,helm,charts,monitoring,prometheus,grafana,alert}*/**/*.{yml,yaml}',
      '**/*{alert,rules,deployment}*.{yml,yaml}',
    ],
  },
  { kind: 'page', most: 2, reach: 'some', globs: ['**/*archi*.md', '**/{getting,quick}*start*.md'] },
  { kind: 'test', most: 4, reach: 'some', globs: ['**/test_*.py', '**/*_test.py', '**/{test,tests}/**/*.py'] },
  {
    kind: 'code',
    most: 12,
    reach: 'some',
    globs: [
      '**/*{train,regist,promot,mlflow,track,experiment}*.py',
      '**/*{drift,monitor,alert,report,metric}*.py',
      '**/*{app,main,api,serv,predict,handler}*.py',
      '**/*{pipeline,dag,flow,orchestr,prefect,airflow}*.py',
      '**/*{valid,schema,quality,contract}*.py',
      '**/*{drift,monitor,quality,valid,unit_test}*/*.py',
      '**/{streamlit*,dags}/**/*.py',
    ],
  },
] as const

/** One row of the kinds of files that are read. */
export interface FileKindRow {
  readonly kind: FileKind
  readonly most: number
  readonly reach: 'some' | 'all'
  readonly pattern: PathPattern
}

/** The kinds of files that are read, the most telling first. */
export const fileKinds: readonly FileKindRow[] = table.map(({ globs, ...row }) => ({
  ...row,
  pattern: globPattern(globs),
}))

/** The kind of the file at this path; null for one that is not read. */
export function kindOf(path: string): FileKind | null {
  const folded = path.toLowerCase()
  return fileKinds.find(({ pattern }) => pattern.test(folded))?.kind ?? null
}
