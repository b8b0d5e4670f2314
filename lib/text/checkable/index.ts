export { type CheckableOptions, type CheckableText, checkableParts, layOut, partsOf } from "./checkable-parts";
export { type PriorityInput, priorityOf } from "./priority";
