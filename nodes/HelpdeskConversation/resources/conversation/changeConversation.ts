import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { GuardedDeed } from '../../../shared/domain/access/role';
import type { Actor } from '../../../shared/domain/history/historyEvent';
import type { StoreResult } from '../../../shared/store/helpdeskStore';
import type { Changed } from '../../../shared/store/conversations/conversationStore';
import { actingAgentField, actorFor } from '../../../shared/n8n/desk/actingAgent';
import { channelOfConversation } from '../../channelOfConversation';
import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';

export interface ConversationChange {
	option: INodePropertyOptions;
	/** What it asks for besides the conversation and who acts. */
	fields?: INodeProperties[];
	change: (desk: Desk, id: string, actor: Actor, reason: string | undefined) => Promise<StoreResult<Changed>>;
	/** What an acting agent must be allowed to do. */
	deed?: GuardedDeed;
	/** Whether the desk is then done with the message of the incoming item. */
	handles?: boolean;
}

const reasonField: INodeProperties = {
	displayName: 'Reason',
	name: 'reason',
	type: 'string',
	default: '',
	description: 'Why, for the history',
};

/** An operation that changes one conversation, and gives the incoming item on with the conversation as it is then. */
export const changeConversation = ({ option, fields = [], change, deed = 'move', handles = false }: ConversationChange): DeskOperation => ({
	resource: 'conversation',
	option,
	fields: [...fields, conversationIdField, actingAgentField, reasonField],
	async run(desk) {
		const reason = desk.parameter('reason', '').trim() || undefined;
		const id = desk.conversationId();
		const actor = await actorFor(desk, deed, async () => await channelOfConversation(desk, id));
		const { conversation, changed } = desk.valueOf(await change(desk, id, actor, reason));
		const { channelId, messageId } = desk.incoming;
		if (handles && channelId && messageId) await desk.store.markHandled(channelId, messageId, desk.at);
		return { ...desk.json, conversation: { ...(desk.json.conversation as object | undefined), ...conversation, changed } };
	},
});
