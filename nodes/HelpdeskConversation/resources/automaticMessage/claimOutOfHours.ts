import { textFields } from '../../../shared/n8n/fields/textsField';
import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { claim } from './claim';
import { channelSettings } from './channelSettings';
import { prepareOwn, prepareText } from './prepareText';

export const claimOutOfHours: DeskOperation = {
	resource: 'automaticMessage',
	option: {
		name: 'Claim Out-of-Hours Message',
		value: 'claimOutOfHours',
		action: 'Claim an out of hours message',
		description: 'Gives an item only where the contact is to be told that nobody is there: once in each closed period, and not while a person is answering',
	},
	fields: [
		{
			displayName:
				"Put this somewhere behind 'Helpdesk Business Hours'; while the desk is open no item comes out. Then send the message with 'Helpdesk Reply: Prepared Message', which keeps it, and frees it again where it certainly did not go out.",
			name: 'outOfHoursNotice',
			type: 'notice',
			default: '',
		},
		...textFields({
			displayName: 'Text',
			name: 'text',
			placeholder: 'e.g. We are closed now. The desk {{businessHours.opensAtText | opens soon}}.',
			description: 'May hold values of the item, e.g. {{businessHours.opensAtText}}, which reads "opens tomorrow at 09:00" in the language of the contact. Empty = nobody is told. Where the channel has a text of its own, that one is sent.',
		}),
		conversationIdField,
	],
	async run(desk) {
		const period = closedPeriod(desk);
		const own = period === undefined ? undefined : (await channelSettings(desk)).outOfHoursText;
		const prepared = own === undefined ? prepareText(desk, desk.parameter('text', '')) : prepareOwn(desk, own);
		return period === undefined || !prepared ? [] : await claim(desk, { kind: 'outOfHours', occasion: period, message: { kind: 'text', text: prepared.text } });
	},
};

/** Names the closed period by its beginning, nothing while the desk is open; a desk that never opens has one period. */
function closedPeriod(desk: Desk): string | undefined {
	const { state, closedSince, opensAt } = (desk.json.businessHours ?? {}) as Record<'state' | 'closedSince' | 'opensAt', string | null | undefined>;
	if (state === 'open') return undefined;
	if (state === 'closed') return [closedSince, opensAt].find((instant) => typeof instant === 'string') ?? 'always';
	throw desk.refusal('The incoming item does not say whether the desk is open', "Put 'Helpdesk Business Hours' before this node.");
}
