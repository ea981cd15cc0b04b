/**
 * What shows that a text holds or names a diagram: an image, a block of a diagram language, a file, a drawing site, a drawing in signs or a chain of arrows, a link
 * that is said to be one. A picture that its author sent counts once they have said what it shows. */
export const diagram =
  /!\[[^\]\n]{0,300}\]\((?!attachment:)|!\[[^\]\n]{0,300}\p{L}[^\]\n]{0,2000}\]\(attachment:|```\s{0,3}(?:mermaid|plantuml|dot)|\.(?:png|jpe?g|svg|gif|drawio|pdf|webp)(?![\p{L}\p{N}])|(?:draw\.io|diagrams\.net|excalidraw\.com|lucidchart|lucid\.app|miro\.com|figma\.com|mermaid\.live|whimsical\.com)|^\s{0,6}(?:flowchart|graph|sequenceDiagram|stateDiagram)\s|(?:sch[eé]ma|diagramme?)[^\n]{0,60}https?:|[┌└├╔╚][─═]|\+-{3,40}\+|(?:->|─>|→|▶)(?:[^\n]{1,60}?(?:->|─>|→|▶)){1,3}/imu
