/** Ids are small integers, counted from 0 by the mux that made the thing, each kind for itself, never reused. */
export type WindowId = number;
export type TabId = number;
export type PaneId = number;
export type DomainId = number;
