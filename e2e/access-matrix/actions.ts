import type { ActionRows } from "./action-row";
import { articlesActions } from "./articles-actions";
import { peopleActions } from "./people-actions";
import { sourcesActions } from "./sources-actions";

/** Every action. An action without a row, or a row without an action, fails the matrix. */
export const actionRows: ActionRows = { ...peopleActions, ...articlesActions, ...sourcesActions };
