import { z } from 'zod';
import type { PanelAction } from '../../whatsapp/messageContent.ts';
import { anyHeader, bodyText, footerText, hasTwins } from './interactiveParts.ts';
import type { InteractiveKind } from './interactiveKind.ts';
import { BUTTON_ID_LENGTH, BUTTON_TITLE_LENGTH, REPLY_BUTTONS } from './messageLimits.ts';
import { sizedText } from './sizedText.ts';

const COUNT = `Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: ${REPLY_BUTTONS}`;

const button = z.strictObject({
	type: z.literal('reply', 'Button type must be reply.'),
	reply: z.strictObject({ id: sizedText('Button id', BUTTON_ID_LENGTH), title: sizedText('Button title', BUTTON_TITLE_LENGTH) }),
});

const schema = z.strictObject({
	type: z.literal('button'),
	header: anyHeader.optional(),
	body: bodyText(),
	footer: footerText.optional(),
	action: z.strictObject({
		buttons: z
			.array(button)
			.min(1, COUNT)
			.max(REPLY_BUTTONS, COUNT)
			.refine((buttons) => !hasTwins(buttons.map(({ reply }) => reply.id)), 'Duplicated button ids')
			.refine((buttons) => !hasTwins(buttons.map(({ reply }) => reply.title)), 'Duplicated button titles'),
	}),
});

/** Up to three buttons whose press comes back as a message. */
export const replyButtons: InteractiveKind<typeof schema> = {
	schema,
	parts: ({ action }) => ({ actions: action.buttons.map(({ reply }): PanelAction => ({ type: 'reply', ...reply })) }),
};
