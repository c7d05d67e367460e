import type { INodeProperties } from 'n8n-workflow';

import { pricesField } from '../shared/n8n/desk/pricesField';

export const inboxFields: INodeProperties[] = [
	{
		displayName:
			"The production URL is the inbox. Agents sign in with a link, which comes out at 'Sign-In Link' for your workflow to send, or with a password, which 'Helpdesk Conversation: Agent > Set Password' sets. What they may do is what their role on each number allows.",
		name: 'inboxNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName:
			"Every action has to be answered: put 'Helpdesk Conversation: Inbox > Carry Out' behind what changes a conversation, and 'Inbox > Answer' behind what sends. Until then the page says that it is still waiting.",
		name: 'answerNotice',
		type: 'notice',
		default: '',
	},
	{ ...pricesField, description: `For the cost in the reports of the inbox. ${pricesField.description}` },
];
