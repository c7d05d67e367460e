import type { IDataObject } from 'n8n-workflow';

import type { Agent } from '../../shared/domain/people/agent';
import type { InboxAction, InboxActionKind } from '../../shared/domain/inbox/inboxAction';
import type { ListedConversation } from '../../shared/store/conversations/conversationStore';

/** The outputs of the node, in their order. */
export const OUTPUTS = ['Reply', 'Template', 'Note', 'Assign', 'Resolve', 'Other Change', 'Sign-In Link'] as const;

export type OutputName = (typeof OUTPUTS)[number];

const OUTPUT_OF: Record<InboxActionKind, OutputName> = {
	reply: 'Reply',
	template: 'Template',
	note: 'Note',
	assign: 'Assign',
	take: 'Assign',
	resolve: 'Resolve',
	reopen: 'Other Change',
	setPending: 'Other Change',
	snooze: 'Other Change',
	tag: 'Other Change',
	topic: 'Other Change',
	priority: 'Other Change',
	handBack: 'Other Change',
};

export const outputOf = (kind: InboxActionKind): OutputName => OUTPUT_OF[kind];

/** What an agent wants done, in the one shape: every node of the desk finds its conversation and contact by itself. */
export function actionItem(id: string, action: InboxAction, conversation: ListedConversation, { id: agentId, name, email }: Agent): IDataObject {
	const { contact, tags, ...facts } = conversation;
	return {
		channel: { id: conversation.channelId },
		contact: { ...contact },
		conversation: { ...facts, tags },
		// Not `agentId`: an assignment has one of its own.
		inboxAction: { ...action, id, byAgentId: agentId },
		agent: { id: agentId, name, ...(email === undefined ? {} : { email }) },
	};
}
