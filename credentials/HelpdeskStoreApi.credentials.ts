import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** Where the desk keeps its conversations. */
export class HelpdeskStoreApi implements ICredentialType {
	name = 'helpdeskStoreApi';

	displayName = 'Helpdesk Store API';

	icon: Icon = { light: 'file:../nodes/icons/helpdesk.svg', dark: 'file:../nodes/icons/helpdesk.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-whatsapp-helpdesk/n8n-nodes-whatsapp-helpdesk#the-store';

	properties: INodeProperties[] = [
		{
			displayName:
				"The desk remembers contacts, conversations and receipts in a SQLite file. Leave the field empty to keep it in n8n's own folder. All n8n processes that use it must run on the same machine.",
			name: 'storeNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'File',
			name: 'file',
			type: 'string',
			default: '',
			placeholder: 'e.g. /data/helpdesk.sqlite',
			description: "Full path of the file. Empty: whatsapp-helpdesk/helpdesk.sqlite in n8n's own folder. It is created when it is missing.",
		},
	];
}
