import type { FactRule } from '../fact-rule.ts'

/** What a project says of itself and how it is kept in order. */
export const projectRules = [
  {
    id: 'licence',
    what: { fr: 'une licence', en: 'a licence' },
    files: ['{licence,license,licences,licenses,copying,unlicense}{,.*,-*}', 'licenses/*'],
  },
  {
    id: 'run-steps',
    what: { fr: 'les commandes qui lancent le projet', en: 'the commands that run the project' },
    files: [
      '{,*/,*/*/}{install,installation,quickstart,quick-start,getting-started,getting_started,howto*,how-to*,how_to*,usage,setup,demarrage}.{md,rst,txt}',
      '{,*/}quickstart.sh',
    ],
  },
  {
    id: 'dependencies',
    what: { fr: 'la liste des dépendances', en: 'the list of dependencies' },
    files: [
      '**/{,*-,*_}requirements*.{txt,in}',
      '**/requirements/*.txt',
      '**/{pyproject.toml,setup.py,pipfile,pixi.toml,renv.lock,description}',
      '**/{environment,conda}*.{yml,yaml}',
    ],
  },
  {
    id: 'lock',
    what: { fr: 'un fichier de verrouillage', en: 'a lock file' },
    files: [
      '**/{poetry.lock,uv.lock,pipfile.lock,pdm.lock,pixi.lock,renv.lock,pylock*.toml}',
      '**/{conda*lock*.{yml,yaml},requirements*.lock}',
    ],
  },
  { id: 'pinned', what: { fr: 'des versions figées', en: 'pinned versions' } },
  {
    id: 'lint',
    what: { fr: 'un contrôle du style du code', en: 'a check of the code’s style' },
    files: ['{,*/}{.pre-commit-config.{yml,yaml},ruff.toml,.ruff.toml,.flake8,.pylintrc,mypy.ini}'],
    words: [
      { in: ['manifest'], say: /^\[(?:tool\.(?:ruff|black|flake8|pylint|isort|mypy)|flake8\])/m },
      { in: ['workflow'], say: /\b(?:ruff|flake8|black|pylint|mypy|isort)\b/ },
    ],
  },
  {
    id: 'pre-commit',
    what: { fr: 'pre-commit', en: 'pre-commit' },
    files: ['{,*/}.pre-commit-config.{yml,yaml}'],
  },
  { id: 'makefile', what: { fr: 'un Makefile', en: 'a Makefile' }, files: ['{,*/}{makefile,justfile}'] },
  {
    id: 'diagram',
    what: { fr: 'un schéma d’architecture', en: 'an architecture diagram' },
    files: [
      '**/*{archi,diagram,schema,pipeline,workflow,flowchart,flow_chart,flow-chart,system_design,mlops}*.{png,jpg,jpeg,svg,gif,webp}',
      '**/*{archi,diagram}*.pdf',
      '**/*.{drawio,puml,mmd,excalidraw}{,.png,.svg}',
    ],
    but: ['**/*{data,db,database}*schema*'],
    words: [
      {
        in: ['readme', 'page'],
        say: /```[ \t]{0,4}mermaid|(?:!\[[^\]\n]{0,120}|<img [^>\n]{0,300})(?:archi|diagram|sch[ée]ma)/i,
      },
    ],
  },
] as const satisfies readonly FactRule[]
