/** What a line of a README begins with that starts or installs something. */
const command =
  /^\s*(?:[$>]\s*)?(?:sudo )?(?:git clone|cd |pip3? install|python3? (?:-m |\S{1,80}\.py)|docker(?:-compose| compose)? |make\b|uv (?:sync|run|pip)|poetry (?:install|run)|conda (?:env|create|activate)|uvicorn |streamlit run|pipenv |npm (?:i|install|run|start)|dvc (?:pull|repro)|kubectl |helm |terraform |source |\.\/\S{1,80}\.sh|bash \S|mlflow |prefect |airflow |kedro |pytest|just |invoke )/

/** How much of a README is read for its commands. */
const longest = 100_000

/** The commands that a README gives, in blocks or within a sentence. */
export function runStepsOf(text: string): readonly string[] {
  const head = text.slice(0, longest)
  const inline = [...head.matchAll(/`([^`\n]{6,200})`/g)].map(([, code = '']) => code)
  return [...head.split('\n'), ...inline].map((line) => line.slice(0, 200)).filter((line) => command.test(line))
}
