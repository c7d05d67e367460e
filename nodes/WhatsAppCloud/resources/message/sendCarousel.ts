import type { IExecuteFunctions } from 'n8n-workflow';

import { CAROUSEL_CARDS_MAX_COUNT } from '../../../shared/domain/message/limits';
import type { CarouselCard } from '../../../shared/domain/message/outboundMessage';
import type { SendOperation } from '../../../shared/n8n/operation';
import { bodyField } from '../../../shared/n8n/sending/kinds/aroundText';
import { mediaFrom } from '../../../shared/n8n/sending/kinds/mediaFields';
import { readReplyButtons, replyButtonField, type ReplyButtonInput } from '../../../shared/n8n/sending/kinds/replyButtonField';
import { readText } from '../../../shared/n8n/fields/readText';

interface CardInput {
	file: string;
	cardText?: string;
	buttonText?: string;
	buttonUrl?: string;
	replies?: { button?: ReplyButtonInput[] };
}

/** The panel's own measure: WhatsApp names no limit for the buttons of a card, but more do not fit on a screen. */
const CARD_BUTTONS_MAX_COUNT = 3;

const withLink = { show: { '/cardButtons': ['link'] } };

export const sendCarousel: SendOperation = {
	resource: 'message',
	option: {
		name: 'Send Carousel',
		value: 'sendCarousel',
		action: 'Send a carousel',
		description: 'Send two to ten cards side by side, each with a picture or video and its own button',
	},
	fields: [
		{ ...bodyField, description: 'Stands above the cards' },
		{
			displayName: 'Cards Show',
			name: 'cardKind',
			type: 'options',
			noDataExpression: true,
			default: 'image',
			options: [
				{ name: 'Images', value: 'image' },
				{ name: 'Videos', value: 'video' },
			],
		},
		{
			displayName: 'Files From',
			name: 'cardSource',
			type: 'options',
			noDataExpression: true,
			default: 'link',
			options: [
				{ name: 'Binary Files', value: 'binary', description: 'Files that an earlier node of the workflow made' },
				{ name: 'Links', value: 'link', description: 'Public addresses from which WhatsApp fetches the files' },
				{ name: 'Media IDs', value: 'id', description: 'Files that were uploaded to WhatsApp before' },
			],
		},
		{
			displayName: 'Cards Have',
			name: 'cardButtons',
			type: 'options',
			noDataExpression: true,
			default: 'link',
			options: [
				{ name: 'Link Button', value: 'link', description: 'Each card opens a web page' },
				{ name: 'Reply Buttons', value: 'reply', description: 'A press comes back as a message. All cards need the same number of buttons.' },
			],
		},
		{
			displayName: 'Cards',
			name: 'cards',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, sortable: true, minRequiredFields: 2, maxAllowedFields: CAROUSEL_CARDS_MAX_COUNT },
			placeholder: 'Add Card',
			default: {},
			options: [
				{
					displayName: 'Card',
					name: 'card',
					values: [
						{
							displayName: 'File',
							name: 'file',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://example.com/bike.jpg',
							description: "The link, the media ID or the name of the input binary field, as chosen under 'Files From'",
						},
						{
							displayName: 'Text',
							name: 'cardText',
							type: 'string',
							typeOptions: { rows: 2 },
							default: '',
							description: 'At most 160 characters and two line breaks',
						},
						{
							displayName: 'Button Text',
							name: 'buttonText',
							type: 'string',
							default: '',
							placeholder: 'e.g. Have a look',
							description: 'At most 20 characters',
							displayOptions: withLink,
						},
						{
							displayName: 'Button Link',
							name: 'buttonUrl',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://example.com/bikes/1',
							displayOptions: withLink,
						},
						{ ...replyButtonField('Buttons', 'replies', CARD_BUTTONS_MAX_COUNT), displayOptions: { show: { '/cardButtons': ['reply'] } } },
					],
				},
			],
		},
	],
	compose: async (context, itemIndex) => {
		const { card = [] } = context.getNodeParameter('cards', itemIndex, {}) as { card?: CardInput[] };
		const cards = await Promise.all(card.map(async (given) => await readCard(context, itemIndex, given)));
		return { kind: 'carousel', text: readText(context, itemIndex, 'text'), cards };
	},
};

async function readCard(context: IExecuteFunctions, itemIndex: number, given: CardInput): Promise<CarouselCard> {
	const chosen = <T>(name: string) => context.getNodeParameter(name, itemIndex) as T;
	const { file, cardText, buttonText = '', buttonUrl = '', replies } = given;
	return {
		header: {
			kind: chosen<'image' | 'video'>('cardKind'),
			media: await mediaFrom(context, itemIndex, chosen<'binary' | 'link' | 'id'>('cardSource'), String(file)),
		},
		text: cardText || undefined,
		action: chosen('cardButtons') === 'link' ? { link: { title: buttonText, url: buttonUrl.trim() } } : { replies: readReplyButtons(replies) },
	};
}
