import { z } from 'zod';

const media = z.object({
	/** Base64; a sample file is taken when it is missing. */
	data: z.string().optional(),
	mime_type: z.string().optional(),
	mimeType: z.string().optional(),
	caption: z.string().optional(),
	filename: z.string().optional(),
	voice: z.boolean().optional(),
	animated: z.boolean().optional(),
});

const anyObject = z.record(z.string(), z.unknown());

/** What a customer is told to send: Meta's own content objects, plus a press on something received, or a raw message. */
export const customerOrder = z.object({
	to: z.string(),
	type: z.string().optional(),
	text: z.object({ body: z.string() }).optional(),
	image: media.optional(),
	video: media.optional(),
	audio: media.optional(),
	document: media.optional(),
	sticker: media.optional(),
	location: z
		.object({ latitude: z.number(), longitude: z.number(), name: z.string().optional(), address: z.string().optional(), url: z.string().optional() })
		.optional(),
	contacts: z.array(anyObject).optional(),
	reaction: z
		.object({ messageId: z.string().optional(), message_id: z.string().optional(), emoji: z.string().optional() })
		.refine((given) => given.messageId ?? given.message_id, 'reaction needs messageId.')
		.optional(),
	/** Presses the button or list row `id` of a message that the customer received; a flow takes its answers. */
	reply: z.object({ messageId: z.string(), id: z.string().optional(), response: anyObject.optional() }).optional(),
	replyTo: z.string().optional(),
	forwarded: z.boolean().optional(),
	referral: anyObject.optional(),
	/** Laid over the message of the webhook as it is, for kinds and oddities that have no field here. */
	raw: anyObject.optional(),
	wait: z.boolean().optional(),
});

export type CustomerOrder = z.output<typeof customerOrder>;
export type MediaOrder = z.output<typeof media>;
