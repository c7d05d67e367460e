import { asItems } from '../../../shared/n8n/desk/asItem';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { batchField, batchOf } from './batchField';

const DAY_MS = 24 * 60 * 60 * 1000;

export const deleteOldContent: DeskOperation = {
	resource: 'conversation',
	option: {
		name: 'Delete Old Content',
		value: 'deleteOldContent',
		action: 'Delete old content of conversations',
		description: 'Delete what was said in conversations that were resolved longer ago than their channel allows. Reports go on adding up.',
	},
	fields: [
		{
			displayName:
				"Put a Schedule Trigger before this node. Texts, files, notes and the providers' webhooks go; conversations, times and ratings stay. The age is the channel's setting 'Delete Content After Days'. Contacts themselves are deleted with 'Contact: Erase'.",
			name: 'retentionNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Days for Other Channels',
			name: 'defaultDays',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'The age for channels that have none of their own. 0 = their content is kept.',
		},
		batchField,
	],
	async run(desk) {
		const days = desk.parameter('defaultDays', 0);
		const order = { limit: batchOf(desk), ...(days > 0 ? { defaultAgeMs: days * DAY_MS } : {}) };
		return asItems(await desk.store.retention.deleteOld(order, desk.actor, desk.at));
	},
};
