import { BUTTONS_MAX_COUNT } from '../../../shared/domain/message/limits';
import type { OutboundMessage } from '../../../shared/domain/message/outboundMessage';
import { readReplyButtons, replyButtonField, type ReplyButtonInput } from '../../../shared/n8n/sending/kinds/replyButtonField';
import { textFields } from '../../../shared/n8n/fields/textsField';
import { conversationIdField } from '../../../shared/n8n/desk/conversationIdField';
import type { Desk, DeskOperation } from '../../../shared/n8n/desk/Desk';
import { claim } from './claim';
import { channelSettings } from './channelSettings';
import { prepareOwn, prepareText, type PreparedText } from './prepareText';

export const claimGreeting: DeskOperation = {
	resource: 'automaticMessage',
	option: {
		name: 'Claim Greeting',
		value: 'claimGreeting',
		action: 'Claim a greeting',
		description: 'Gives an item only where the contact is to be greeted: once in a new conversation, while no person has answered',
	},
	fields: [
		{
			displayName: "Then send it with 'Helpdesk Reply: Prepared Message', right behind this node. That one keeps it, frees it again where it certainly did not go out, and lets it be sent after all when n8n was killed before.",
			name: 'greetingNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Greet',
			name: 'greet',
			type: 'options',
			default: 'channel',
			options: [
				{ name: 'As the Channel Says', value: 'channel', description: "Where its setting 'Greeting' is on, with its text; by default it is off" },
				{ name: 'Always, With the Text Below', value: 'always' },
				{
					name: 'As the Channel Says, Else With the Text Below',
					value: 'channelElse',
					description: 'A channel that has a greeting text greets with it, or not at all where its greeting is off; all others greet with the text below',
				},
			],
		},
		...textFields({ displayName: 'Text', name: 'text', placeholder: 'e.g. Hello {{contact.name | there}}, how can we help you?', description: "May hold values of the item. Leave empty for the channel's own text." }),
		{ ...replyButtonField('Buttons', 'buttons', BUTTONS_MAX_COUNT), default: {}, description: 'What the contact can answer with a tap. Where a provider has no buttons, they are numbered in the text.' },
		conversationIdField,
	],
	async run(desk) {
		const prepared = await prepareGreeting(desk);
		return prepared ? await claim(desk, { kind: 'greeting', occasion: '', message: withButtons(desk, prepared.text) }) : [];
	},
};

function withButtons(desk: Desk, text: string): OutboundMessage {
	const buttons = readReplyButtons(desk.parameter<{ button?: ReplyButtonInput[] }>('buttons', {}));
	return buttons.length === 0 ? { kind: 'text', text } : { kind: 'buttons', text, buttons };
}

/** Nothing where the channel does not greet. */
async function prepareGreeting(desk: Desk): Promise<PreparedText | undefined> {
	const text = desk.parameter('text', '');
	const greet = desk.parameter<'channel' | 'always' | 'channelElse'>('greet', 'channel');
	const { greeting } = greet === 'always' ? {} : await channelSettings(desk);
	if (greeting && greet === 'channelElse' && greeting.text !== undefined) return greeting.enabled ? prepareOwn(desk, greeting.text) : undefined;
	if (greeting && greet === 'channel') return greeting.enabled ? prepareText(desk, text.trim() || (greeting.text ?? '')) : undefined;
	if (text.trim() === '') throw desk.refusal("'Text' is empty", "Write a greeting, or choose 'As the Channel Says'.");
	return prepareText(desk, text);
}
