/** What shows that a text holds or names a diagram: an image, a block of a diagram language, a file, a drawing site. */
export const diagram =
  /!\[[^\]\n]{0,300}\]\(|```\s{0,3}(?:mermaid|plantuml|dot)|\.(?:png|jpe?g|svg|gif|drawio|pdf|webp)(?![\p{L}\p{N}])|(?:draw\.io|diagrams\.net|excalidraw\.com|lucidchart|lucid\.app|miro\.com|figma\.com|mermaid\.live|whimsical\.com)|^\s{0,6}(?:flowchart|graph|sequenceDiagram|stateDiagram)\s/mu
