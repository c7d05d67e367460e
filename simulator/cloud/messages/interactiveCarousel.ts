import { z } from 'zod';
import type { PanelAction, PanelCard } from '../../whatsapp/messageContent.ts';
import { accepted } from '../graph/graphReply.ts';
import { linkAction } from './interactiveActions.ts';
import { bodyText, resolveHeader } from './interactiveParts.ts';
import type { InteractiveKind } from './interactiveKind.ts';
import { mediaSchemas } from './mediaPart.ts';
import { BUTTON_ID_LENGTH, BUTTON_TITLE_LENGTH, CARD_BODY_LENGTH, CAROUSEL_CARDS } from './messageLimits.ts';
import { sizedText } from './sizedText.ts';

const CARD_COUNT = `Invalid cards count. Min allowed cards: ${CAROUSEL_CARDS.least}, Max allowed cards: ${CAROUSEL_CARDS.most}`;

const cardHeader = z.discriminatedUnion(
	'type',
	[
		z.strictObject({ type: z.literal('image'), image: mediaSchemas.image }),
		z.strictObject({ type: z.literal('video'), video: mediaSchemas.video }),
	],
	'Card header type must be image or video.',
);

const quickReplies = z.strictObject({
	buttons: z
		.array(
			z.strictObject({
				type: z.literal('quick_reply', 'Card button type must be quick_reply.'),
				quick_reply: z.strictObject({ id: sizedText('Button id', BUTTON_ID_LENGTH), title: sizedText('Button title', BUTTON_TITLE_LENGTH) }),
			}),
		)
		.min(1, 'A card needs at least one button.'),
});

const card = z.strictObject({
	card_index: z.number().int(),
	type: z.string().optional(),
	header: cardHeader,
	body: bodyText(CARD_BODY_LENGTH).optional(),
	action: z.union([linkAction, quickReplies], 'Card action must be a cta_url or quick_reply buttons.'),
});

const buttonCount = ({ action }: z.output<typeof card>): number => ('buttons' in action ? action.buttons.length : 1);

const schema = z.strictObject({
	type: z.literal('carousel'),
	body: bodyText(),
	action: z.strictObject({
		cards: z
			.array(card)
			.min(CAROUSEL_CARDS.least, CARD_COUNT)
			.max(CAROUSEL_CARDS.most, CARD_COUNT)
			.refine((cards) => new Set(cards.map(({ header }) => header.type)).size === 1, 'All cards must have the same header type.')
			.refine((cards) => new Set(cards.map(({ action }) => 'buttons' in action)).size === 1, 'All cards must have the same kind of buttons.')
			.refine((cards) => new Set(cards.map(buttonCount)).size === 1, 'All cards must have the same number of buttons.'),
	}),
});

function cardActions(action: z.output<typeof card>['action']): PanelAction[] {
	if ('buttons' in action) return action.buttons.map(({ quick_reply: reply }) => ({ type: 'reply', ...reply }));
	return [{ type: 'link', title: action.parameters.display_text, url: action.parameters.url }];
}

/** Two to ten pictures side by side, each with its own button. */
export const carousel: InteractiveKind<typeof schema> = {
	schema,
	parts: ({ action }) => ({ actions: [], cards: action.cards.map((given): PanelCard => ({ ...(given.body ? { body: given.body.text } : {}), actions: cardActions(given.action) })) }),
	cardHeaders: ({ action }, ground) => {
		const headers = action.cards.map(({ header }) => resolveHeader(header, ground));
		const refusal = headers.find((header) => !header.ok);
		if (refusal && !refusal.ok) return refusal;
		return accepted(headers.flatMap((header) => (header.ok ? [header.value] : [])));
	},
};
