import type { Wording } from '../../text/language.ts'

/** The first words of Mermaid texts, and what people call such a diagram. */
export const mermaidKinds: Readonly<Record<string, Wording>> = {
  flowchart: { fr: 'organigramme', en: 'flowchart' },
  graph: { fr: 'organigramme', en: 'flowchart' },
  sequenceDiagram: { fr: 'diagramme de séquence', en: 'sequence diagram' },
  'stateDiagram-v2': { fr: 'diagramme d’états', en: 'state diagram' },
  stateDiagram: { fr: 'diagramme d’états', en: 'state diagram' },
  classDiagram: { fr: 'diagramme de classes', en: 'class diagram' },
  erDiagram: { fr: 'schéma de données', en: 'data schema' },
  gantt: { fr: 'diagramme de Gantt', en: 'Gantt chart' },
  pie: { fr: 'camembert', en: 'pie chart' },
  mindmap: { fr: 'carte mentale', en: 'mind map' },
  timeline: { fr: 'frise chronologique', en: 'timeline' },
  journey: { fr: 'parcours', en: 'user journey' },
  gitGraph: { fr: 'graphe Git', en: 'Git graph' },
  quadrantChart: { fr: 'diagramme en quadrants', en: 'quadrant chart' },
  'sankey-beta': { fr: 'diagramme de flux', en: 'flow diagram' },
  'xychart-beta': { fr: 'courbe', en: 'chart' },
  'block-beta': { fr: 'schéma en blocs', en: 'block diagram' },
  'architecture-beta': { fr: 'schéma d’architecture', en: 'architecture diagram' },
  kanban: { fr: 'tableau kanban', en: 'kanban board' },
  C4Context: { fr: 'schéma C4', en: 'C4 diagram' },
  C4Container: { fr: 'schéma C4', en: 'C4 diagram' },
  requirementDiagram: { fr: 'schéma d’exigences', en: 'requirement diagram' },
  'packet-beta': { fr: 'schéma de paquets', en: 'packet diagram' },
}

/** Kinds that Mermaid knows and that the painter here does not. */
const notPainted: ReadonlySet<string> = new Set(['mindmap', 'architecture-beta', 'architecture'])

/** The word that says which kind a Mermaid text is of: what comes first below its front matter and its notes. */
export function headerOf(text: string): string {
  const body = text.replace(/^\s*---\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/, '')
  const line = body.split('\n').find((one) => one.trim() !== '' && !/^\s*%%/.test(one))
  return line?.trim().split(/[\s:;{]/)[0] ?? ''
}

/** Whether it is of a kind that Mermaid draws elsewhere and nobody can draw here. */
export function isNotPainted(text: string): boolean {
  return notPainted.has(headerOf(text))
}

/** What people call a diagram of that text. */
export function kindOf(text: string): Wording {
  const header = headerOf(text)
  return Object.hasOwn(mermaidKinds, header) ? (mermaidKinds[header] ?? unknownKind) : unknownKind
}

const unknownKind: Wording = { fr: 'schéma', en: 'diagram' }
