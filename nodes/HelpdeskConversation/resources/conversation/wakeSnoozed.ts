import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { batchField, batchOf } from './batchField';

export const wakeSnoozed: DeskOperation = {
	resource: 'conversation',
	option: {
		name: 'Wake Snoozed',
		value: 'wakeSnoozed',
		action: 'Wake snoozed conversations',
		description: 'Make conversations new again whose snooze is over. A Helpdesk Trigger that waits for the end of snoozes does the same by itself.',
	},
	fields: [batchField],
	async run(desk) {
		const woken = await desk.store.due.endedSnoozes(batchOf(desk), desk.at);
		return woken.map((conversation) => ({ channel: { id: conversation.channelId }, contact: { id: conversation.contactId }, conversation: { ...conversation } }));
	},
};
