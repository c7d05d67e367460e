import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { CAROUSEL_CARDS_MAX_COUNT } from '../../../shared/domain/message/limits';
import type { TemplateCard, TemplateParameters } from '../../../shared/domain/message/templateParameters';
import { mediaFrom } from '../../../shared/n8n/sending/kinds/mediaFields';
import { readInstant } from '../../../shared/n8n/fields/readInstant';
import { buttonsField, readButtons, readVariables, variablesField, type ButtonsInput, type VariablesInput } from './templateValueFields';
import { textOf } from '../../../shared/n8n/fields/readText';

interface CardInput {
	fileKind: 'image' | 'video';
	fileSource: 'link' | 'id' | 'binary';
	file: string;
	bodyVariables?: VariablesInput;
	buttonVariables?: ButtonsInput;
}

interface Extras {
	code?: string;
	offerEndsAt?: unknown;
	ttlSeconds?: number;
	cards?: { card?: CardInput[] };
}

const cardField: INodeProperties = {
	displayName: 'Carousel Cards',
	name: 'cards',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true, maxAllowedFields: CAROUSEL_CARDS_MAX_COUNT },
	placeholder: 'Add Card',
	default: {},
	description: 'One for each card of the template, in their order',
	options: [
		{
			displayName: 'Card',
			name: 'card',
			values: [
				{
					displayName: 'Card Kind',
					name: 'fileKind',
					type: 'options',
					default: 'image',
					options: [
						{ name: 'Image', value: 'image' },
						{ name: 'Video', value: 'video' },
					],
				},
				{
					displayName: 'File From',
					name: 'fileSource',
					type: 'options',
					default: 'link',
					options: [
						{ name: 'Binary File', value: 'binary' },
						{ name: 'Link', value: 'link' },
						{ name: 'Media ID', value: 'id' },
					],
				},
				{
					displayName: 'File',
					name: 'file',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/bike.jpg',
					description: "The link, the media ID or the name of the input binary field, as chosen under 'File From'",
				},
				variablesField('bodyVariables'),
				buttonsField('buttonVariables'),
			],
		},
	],
};

/** What few templates have, out of the way of all others. */
export const templateExtraFields: INodeProperties = {
	displayName: 'More Parts of the Template',
	name: 'templateExtras',
	type: 'collection',
	placeholder: 'Add Part',
	default: {},
	options: [
		{
			displayName: 'Authentication Code',
			name: 'code',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'For authentication templates: fills the text and the button. At most 15 characters.',
		},
		cardField,
		{ displayName: 'End of the Limited-Time Offer', name: 'offerEndsAt', type: 'dateTime', default: '' },
		{
			displayName: 'Time to Live (Seconds)',
			name: 'ttlSeconds',
			type: 'number',
			typeOptions: { minValue: -1, maxValue: 2_592_000 },
			default: 600,
			description: 'How long WhatsApp tries to deliver the message; -1 for 30 days. Authentication 30 to 900, utility 30 to 43,200.',
		},
	],
};

export async function readTemplateExtras(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<Pick<TemplateParameters, 'code' | 'offerEndsAt' | 'cards'> & { ttlSeconds?: number }> {
	const { code, offerEndsAt, ttlSeconds, cards } = context.getNodeParameter('templateExtras', itemIndex, {}) as Extras;
	return {
		code: code === undefined ? undefined : textOf(code).trim(),
		offerEndsAt: offerEndsAt === undefined ? undefined : readInstant(offerEndsAt, context.getTimezone()),
		ttlSeconds,
		cards: cards?.card && (await Promise.all(cards.card.map(async (card) => await readCard(context, itemIndex, card)))),
	};
}

const readCard = async (context: IExecuteFunctions, itemIndex: number, card: CardInput): Promise<TemplateCard> => ({
	header: { kind: card.fileKind, media: await mediaFrom(context, itemIndex, card.fileSource, String(card.file)) },
	body: readVariables(card.bodyVariables),
	buttons: readButtons(context, itemIndex, card.buttonVariables),
});
