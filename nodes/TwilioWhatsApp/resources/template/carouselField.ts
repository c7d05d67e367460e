import type { INodeProperties } from 'n8n-workflow';

import { CAROUSEL_CARDS_MAX_COUNT } from '../../../shared/domain/message/limits';
import { textOf } from '../../../shared/n8n/fields/readText';
import { CAROUSEL_CARD_BUTTONS_MAX_COUNT } from '../../../shared/providers/twilio/limits';
import type { DraftButton, DraftCard } from '../../../shared/providers/twilio/account/templates/templateTypes';

interface CardButtonInput {
	kind: 'quickReply' | 'url' | 'phone';
	title: string;
	value: string;
}

export interface CardInput {
	title?: string;
	text?: string;
	file: string;
	buttons?: { button?: CardButtonInput[] };
}

/** Cards side by side, each with a picture or video. */
export const carouselField: INodeProperties = {
	displayName: 'Cards',
	name: 'carouselCards',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: CAROUSEL_CARDS_MAX_COUNT },
	placeholder: 'Add Card',
	default: {},
	description: 'Two to ten, all with the same kinds of buttons',
	options: [
		{
			displayName: 'Card',
			name: 'card',
			values: [
				{ displayName: 'Link to the File', name: 'file', type: 'string', noDataExpression: true, default: '', placeholder: 'e.g. https://example.com/bike.jpg', description: 'Public address of a picture or video; a variable may stand at its end' },
				{ displayName: 'Title', name: 'title', type: 'string', noDataExpression: true, default: '', description: 'Together with the text at most 160 characters' },
				{ displayName: 'Text', name: 'text', type: 'string', noDataExpression: true, default: '' },
				{
					displayName: 'Buttons',
					name: 'buttons',
					type: 'fixedCollection',
					typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: CAROUSEL_CARD_BUTTONS_MAX_COUNT },
					placeholder: 'Add Button',
					default: {},
					options: [
						{
							displayName: 'Button',
							name: 'button',
							values: [
								{
									displayName: 'Kind',
									name: 'kind',
									type: 'options',
									default: 'quickReply',
									options: [
										{ name: 'Call', value: 'phone' },
										{ name: 'Link', value: 'url' },
										{ name: 'Reply', value: 'quickReply' },
									],
								},
								{ displayName: 'Title', name: 'title', type: 'string', default: '', placeholder: 'e.g. I take it', description: 'What the contact reads, at most 25 characters' },
								{ displayName: 'Value', name: 'value', type: 'string', noDataExpression: true, default: '', description: 'The link, the phone number, or the ID that the workflow gets when the reply is pressed, by default the title' },
							],
						},
					],
				},
			],
		},
	],
};

function toButton({ kind, title, value }: CardButtonInput): DraftButton {
	const written = textOf(value).trim();
	if (kind === 'quickReply') return { kind, title, id: written || title };
	return kind === 'url' ? { kind, title, url: written } : { kind, title, phone: written };
}

export const readCards = ({ card = [] }: { card?: CardInput[] }): DraftCard[] =>
	card.map(({ title, text, file, buttons }) => ({
		title: title?.trim() || undefined,
		body: text?.trim() || undefined,
		mediaUrl: textOf(file).trim(),
		buttons: (buttons?.button ?? []).map(toButton),
	}));
