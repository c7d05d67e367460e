import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../../shared/domain/inbox/inboxLimits';
import { agentLocator, located } from '../../../shared/n8n/desk/locator';
import type { DeskOperation } from '../../../shared/n8n/desk/Desk';
import { hashPassword } from '../../../shared/n8n/signIn/secrets';

export const setPassword: DeskOperation = {
	resource: 'agent',
	option: {
		name: 'Set Password',
		value: 'setPassword',
		action: 'Set the password of an agent',
		description: 'Let an agent open the inbox with a password. Ends what the agent has open there; the store keeps no password, only what proves one.',
	},
	fields: [
		agentLocator,
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: `At least ${SHORTEST_PASSWORD} characters. Leave empty to take the password away: links go on working.`,
		},
	],
	async run(desk) {
		const id = located(desk, 'agent', 'Agent');
		const password = desk.parameter('password', '').trim();
		const length = [...password].length;
		if (length > 0 && (length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)) {
			throw desk.refusal(`A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`, 'Several words in a row are easy to remember and hard to guess. Nothing was changed.');
		}
		desk.valueOf(await desk.store.signIn.setPassword(id, password === '' ? null : await hashPassword(password), desk.at));
		return { id, hasPassword: password !== '' };
	},
};
