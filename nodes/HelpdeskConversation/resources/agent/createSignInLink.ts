import { asItem } from '../../../shared/n8n/desk/asItem';
import { agentLocator, located } from '../../../shared/n8n/desk/locator';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { makeLink } from '../../../shared/n8n/signIn/makeLink';

export const createSignInLink: DeskOperation = {
	resource: 'agent',
	option: {
		name: 'Create Sign-In Link',
		value: 'createSignInLink',
		action: 'Create a sign in link for an agent',
		description: 'Make a link that opens the inbox once, within 15 minutes. Whoever has it is the agent: send it to nobody else.',
	},
	fields: [
		agentLocator,
		{
			displayName: 'Inbox Address',
			name: 'inboxUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://n8n.example.com/webhook/helpdesk/inbox',
			description: "The production URL of the node 'Helpdesk Inbox'",
		},
	],
	async run(desk) {
		const agent = desk.valueOf(await desk.store.agents.get(located(desk, 'agent', 'Agent')));
		const inboxUrl = desk.parameter('inboxUrl', '').trim();
		if (!/^https?:\/\/\S+$/i.test(inboxUrl)) throw desk.refusal("'Inbox Address' is not a web address", "Copy the production URL of the node 'Helpdesk Inbox'.");
		const signIn = desk.valueOf(await makeLink(desk.store, agent.id, inboxUrl, desk.at));
		return { ...desk.json, agent: asItem(agent), signIn: { ...signIn } };
	},
};
