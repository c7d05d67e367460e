import type { IDataObject } from 'n8n-workflow';

import type { Desk } from '../../../shared/n8n/desk/Desk';
import type { ActionOutcome } from '../../../shared/store/inboxActions/inboxActionStore';

/** Tells the inbox what became of an action; the item goes on with it. */
export async function finishAction(desk: Desk, id: string, outcome: ActionOutcome): Promise<IDataObject> {
	const { state, failure } = desk.valueOf(await desk.store.inboxActions.finish(id, outcome, desk.at));
	return { ...desk.json, inboxAction: { ...(desk.json.inboxAction as object), state, ...(failure ? { failure } : {}) } };
}
