import type { DeskOperation } from '../../../shared/n8n/desk/Desk';

export const markHandled: DeskOperation = {
	resource: 'message',
	option: {
		name: 'Mark as Handled',
		value: 'markHandled',
		action: 'Mark a message as handled',
		description: "Say that the desk is done with the incoming message, so that 'Message Not Handled' does not offer it again",
	},
	fields: [
		{
			displayName:
				"Put this where a flow ends that neither answers nor assigns. 'Record Reply', 'Helpdesk Reply' and 'Helpdesk Assign' mark the message by themselves.",
			name: 'handledNotice',
			type: 'notice',
			default: '',
		},
	],
	async run(desk) {
		const { channelId, messageId } = desk.incoming;
		if (!channelId || !messageId) throw desk.refusal('The incoming item is not a message of a contact', "Connect this node behind 'Helpdesk Conversation: Receive Message'.");
		await desk.store.markHandled(channelId, messageId, desk.at);
		return desk.json;
	},
};
