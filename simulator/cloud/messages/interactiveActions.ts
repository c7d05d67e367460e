import { z } from 'zod';
import type { PanelAction } from '../../whatsapp/messageContent.ts';
import { anyHeader, bodyText, footerText } from './interactiveParts.ts';
import type { InteractiveKind } from './interactiveKind.ts';
import { FLOW_BUTTON_LENGTH, LINK_BUTTON_LENGTH } from './messageLimits.ts';
import { sizedText } from './sizedText.ts';

const frame = { header: anyHeader.optional(), body: bodyText(), footer: footerText.optional() };
const webAddress = z.url({ protocol: /^https?$/, error: 'URL must be a valid http or https URL.' });

export const linkAction = z.strictObject({
	name: z.literal('cta_url', 'Action name must be cta_url.'),
	parameters: z.strictObject({ display_text: sizedText('Display text', LINK_BUTTON_LENGTH), url: webAddress }),
});

const linkSchema = z.strictObject({ type: z.literal('cta_url'), ...frame, action: linkAction });

/** A button that opens a web page. */
export const linkButton: InteractiveKind<typeof linkSchema> = {
	schema: linkSchema,
	parts: ({ action }) => ({ actions: [{ type: 'link', title: action.parameters.display_text, url: action.parameters.url }] }),
};

const flowParameters = z
	.strictObject({
		flow_message_version: z.literal('3', 'Flow message version must be 3.'),
		flow_id: z.string().min(1).optional(),
		flow_name: z.string().min(1).optional(),
		flow_token: z.string().min(1).optional(),
		flow_cta: sizedText('Flow cta', FLOW_BUTTON_LENGTH).refine((text) => !/\p{Extended_Pictographic}/u.test(text), 'Flow cta must not hold emoji.'),
		mode: z.enum(['draft', 'published']).optional(),
		flow_action: z.enum(['navigate', 'data_exchange']).optional(),
		flow_action_payload: z.strictObject({ screen: z.string().min(1), data: z.record(z.string(), z.unknown()).optional() }).optional(),
	})
	.refine((given) => (given.flow_id === undefined) !== (given.flow_name === undefined), 'Exactly one of flow_id and flow_name must be given.');

const flowSchema = z.strictObject({
	type: z.literal('flow'),
	...frame,
	action: z.strictObject({ name: z.literal('flow', 'Action name must be flow.'), parameters: flowParameters }),
});

/** A button that opens a form inside WhatsApp. */
export const flowButton: InteractiveKind<typeof flowSchema> = {
	schema: flowSchema,
	parts: ({ action }) => ({
		actions: [{ type: 'flow', title: action.parameters.flow_cta, token: action.parameters.flow_token ?? 'unused' }],
	}),
};

const askingSchema = <Type extends string, Name extends string>(type: Type, name: Name) =>
	z.strictObject({ type: z.literal(type), body: bodyText(), action: z.strictObject({ name: z.literal(name, `Action name must be ${name}.`) }) });

const asking = (action: PanelAction) => ({ parts: () => ({ actions: [action] }) });

const locationRequestSchema = askingSchema('location_request_message', 'send_location');

/** Asks for the place where the customer is. */
export const locationRequest: InteractiveKind<typeof locationRequestSchema> = {
	schema: locationRequestSchema,
	...asking({ type: 'sendLocation', title: 'Send location' }),
};

const contactRequestSchema = askingSchema('request_contact_info', 'request_contact_info');

/** Asks somebody who writes under a user name for the phone number. */
export const contactRequest: InteractiveKind<typeof contactRequestSchema> = {
	schema: contactRequestSchema,
	...asking({ type: 'shareContact', title: 'Share phone number' }),
};
