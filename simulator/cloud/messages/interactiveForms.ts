import { z } from 'zod';
import { bodyText, footerText, textHeader } from './interactiveParts.ts';
import type { InteractiveKind } from './interactiveKind.ts';
import { LINK_BUTTON_LENGTH } from './messageLimits.ts';
import { sizedText } from './sizedText.ts';

const permissionSchema = z.strictObject({
	type: z.literal('call_permission_request'),
	body: bodyText().optional(),
	action: z.strictObject({ name: z.literal('call_permission_request', 'Action name must be call_permission_request.') }),
});

/** Asks whether the business may call. */
export const callPermission: InteractiveKind<typeof permissionSchema> = {
	schema: permissionSchema,
	parts: () => ({ actions: [{ type: 'other', title: 'Choose preference' }] }),
};

const callSchema = z.strictObject({
	type: z.literal('voice_call'),
	body: bodyText(),
	action: z.strictObject({
		name: z.literal('voice_call', 'Action name must be voice_call.'),
		parameters: z
			.strictObject({ display_text: sizedText('Display text', LINK_BUTTON_LENGTH).optional(), ttl_minutes: z.number().int().optional(), payload: z.string().optional() })
			.optional(),
	}),
});

/** A button with which the customer calls the business on WhatsApp. */
export const callButton: InteractiveKind<typeof callSchema> = {
	schema: callSchema,
	parts: ({ action }) => ({ actions: [{ type: 'other', title: action.parameters?.display_text ?? 'Call now' }] }),
};

/** Meta offers the address form in India only. */
const addressSchema = z.strictObject({
	type: z.literal('address_message'),
	header: textHeader.optional(),
	body: bodyText(),
	footer: footerText.optional(),
	action: z.strictObject({
		name: z.literal('address_message', 'Action name must be address_message.'),
		parameters: z.strictObject({
			country: z.literal('IN', 'Address messages are supported for country IN only.'),
			values: z.record(z.string(), z.unknown()).optional(),
			saved_addresses: z.array(z.strictObject({ id: z.string(), value: z.record(z.string(), z.unknown()) })).optional(),
			validation_errors: z.record(z.string(), z.string()).optional(),
		}),
	}),
});

/** A form for a postal address. */
export const addressForm: InteractiveKind<typeof addressSchema> = {
	schema: addressSchema,
	parts: () => ({ actions: [{ type: 'flow', title: 'Provide address', token: 'address_message' }] }),
};
