import { z } from 'zod';

import { MESSAGE_KINDS } from '../../nodes/shared/domain/message/inboundMessage';

const text = z.string();
const time = z.iso.datetime();
const optional = <Shape extends Record<string, z.ZodType>>(shape: Shape) => z.strictObject(shape).partial();

const contact = z.strictObject({ key: text.min(1), phone: z.string().regex(/^\+[0-9]+$/).optional(), userId: text.min(1).optional(), parentUserId: text.optional(), name: text.optional(), username: text.optional() })
	.refine(({ phone, userId }) => phone !== undefined || userId !== undefined, 'A contact has a phone number or a user id.');

const media = optional({ id: text, url: text, mimeType: text, sha256: text, fileName: text, caption: text, voice: z.boolean(), animated: z.boolean(), unavailable: z.strictObject({ code: z.number().optional(), reason: text }) });

const message = z.strictObject({
	id: text.min(1),
	kind: z.enum(MESSAGE_KINDS),
	text: text.optional(),
	sentAt: time.optional(),
	media: media.optional(),
	location: z.strictObject({ latitude: z.number(), longitude: z.number(), name: text.optional(), address: text.optional(), url: text.optional() }).optional(),
	contacts: z.array(z.strictObject({ name: text, phones: z.array(optional({ phone: text, waId: text, type: text })), emails: z.array(text), organisation: text.optional(), requested: z.boolean().optional() })).optional(),
	reply: z.strictObject({ type: z.enum(['button', 'list', 'template', 'form', 'address', 'callPermission', 'other']), id: text.optional(), title: text.optional(), description: text.optional(), data: z.record(text, z.unknown()).optional() }).optional(),
	reaction: z.strictObject({ messageId: text, emoji: text }).optional(),
	order: z.strictObject({ catalogId: text.optional(), items: z.array(z.strictObject({ productId: text, quantity: z.number().optional(), price: z.number().optional(), currency: text.optional() })) }).optional(),
	change: z.strictObject({ messageId: text, text: text.optional() }).optional(),
	context: optional({ messageId: text, from: text, forwarded: z.boolean(), frequentlyForwarded: z.boolean(), product: optional({ catalogId: text, productId: text }) }).optional(),
	referral: optional({ sourceType: text, sourceId: text, sourceUrl: text, headline: text, body: text, clickId: text, mediaUrl: text }).optional(),
	groupId: text.optional(),
	unsupported: optional({ type: text, code: z.number(), reason: text }).optional(),
	quarantined: z.boolean().optional(),
});

const frame = { provider: z.enum(['cloud', 'twilio', 'engagelab']), channel: z.strictObject({ id: z.string().regex(/^(cloud|twilio|engagelab):/), phone: text.optional(), account: text.optional() }), raw: z.unknown() };
const identity = optional({ phone: text, userId: text, parentUserId: text });

/** The one message shape (`nodes/shared/domain/message`), as a check at run time that lets nothing else through. */
export const eventShape = z.discriminatedUnion('event', [
	z.strictObject({ ...frame, event: z.literal('message'), contact, message }),
	z.strictObject({ ...frame, event: z.literal('echo'), contact, message }),
	z.strictObject({ ...frame, event: z.literal('status'), contact: contact.optional(), status: z.looseObject({ id: text.min(1), state: text, rank: z.number().optional(), at: time.optional() }) }),
	z.strictObject({ ...frame, event: z.literal('template'), template: z.looseObject({ field: text }) }),
	z.strictObject({ ...frame, event: z.literal('account'), account: z.looseObject({ field: text }) }),
	z.strictObject({ ...frame, event: z.literal('identity'), contact, identity: z.strictObject({ change: z.enum(['phone', 'userId', 'device']), previous: identity.optional(), current: identity.optional(), at: time.optional() }) }),
	z.strictObject({ ...frame, event: z.literal('optOut'), contact, preference: z.strictObject({ category: text, value: text, at: time.optional() }) }),
	z.strictObject({ ...frame, event: z.literal('call'), contact: contact.optional(), call: optional({ id: text, state: text, direction: text, at: time, durationSeconds: z.number() }) }),
	z.strictObject({ ...frame, event: z.literal('unknown'), unknown: z.strictObject({ field: text, reason: text.optional() }) }),
]);
