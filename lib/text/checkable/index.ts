export { type CheckableOptions, checkableParts } from "./checkable-parts";
export { type PriorityInput, priorityOf } from "./priority";
