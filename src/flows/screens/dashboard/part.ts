import type { Place } from '../../model/event.ts'

/** One group of figures. */
export interface DashboardPart {
  readonly id: string
  readonly heading: string
  /** What the plot shows, in a sentence; empty where there is none. */
  readonly about: string
  /** Null where a list says it all. */
  readonly plot: Plot | null
  readonly columns: readonly string[]
  readonly rows: readonly DashboardRow[]
}

/** A line of a table; `retry` names the delivery that it is about, `read` the version. */
export interface DashboardRow {
  readonly cells: readonly Cell[]
  readonly retry?: string
  readonly read?: { readonly proposal: string; readonly version: number }
}

/** A value as people read it, and as another program does. */
export interface Cell {
  readonly shown: string
  readonly plain: string
  /** Leads to the proposal's thread, where that can be opened. */
  readonly thread?: { readonly proposal: string; readonly place: Place }
}

/** Bars: one group for each row, one bar for each series. */
export interface Plot {
  readonly series: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly PlotValue[] }[]
}

/** How long a bar is, and what it says; no bar where nothing is known. */
export interface PlotValue {
  readonly value: number | null
  readonly shown: string
}

/** The table of a part. */
export type PartTable = Pick<DashboardPart, 'columns' | 'rows'>
