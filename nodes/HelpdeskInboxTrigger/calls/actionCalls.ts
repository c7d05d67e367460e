import type { Handlers } from '../api/InboxCall';
import { valueOf } from '../api/InboxRefusal';
import { actionResult } from '../actions/startAction';

export const actionCalls: Handlers<'actions.get'> = {
	'actions.get': async (desk, fields) => await actionResult(desk, valueOf(await desk.store.inboxActions.byKey(desk.agent.id, fields.word('key', 100)))),
};
