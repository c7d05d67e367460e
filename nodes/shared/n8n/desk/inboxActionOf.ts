import type { InboxAction } from '../../domain/inbox/inboxAction';
import type { Desk } from './Desk';

/** What an agent asked for in the inbox, on its way through the workflow. */
export type CarriedAction = InboxAction & { id: string; /** Who asked for it. */ byAgentId: string };

/** The action that the item carries; an error that says so where it carries none. */
export function inboxActionOf(desk: Desk): CarriedAction {
	const { inboxAction } = desk.json as { inboxAction?: Partial<CarriedAction> };
	if (typeof inboxAction?.id === 'string' && typeof inboxAction.byAgentId === 'string' && typeof inboxAction.kind === 'string') return inboxAction as CarriedAction;
	throw desk.refusal('The incoming item does not come from the inbox', "Put this node behind 'Helpdesk Inbox', and let no node between them drop the field 'inboxAction'.");
}
