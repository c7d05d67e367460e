import { z } from 'zod';
import { metaPage } from '../rest/pages.ts';
import type { TwilioCall, TwilioOperation, TwilioRoute } from '../rest/twilioCall.ts';
import { invalidParameter, notFound, twilioError } from '../rest/twilioError.ts';
import { gone, json, refuse, type TwilioReply } from '../rest/twilioReply.ts';
import { connectSender } from './connectSender.ts';
import { senderResource } from './senderResource.ts';
import type { TwilioSender } from './twilioDirectory.ts';

const METHOD = z.enum(['POST', 'PUT']);
const address = z.union([z.literal(''), z.url({ protocol: /^https?$/ })]);

const change = z.looseObject({
	webhook: z
		.object({ callback_url: address, callback_method: METHOD, fallback_url: address, fallback_method: METHOD, status_callback_url: address, status_callback_method: METHOD })
		.partial()
		.optional(),
	profile: z.looseObject({ name: z.string().min(1).optional(), about: z.string().max(139).optional(), description: z.string().max(512).optional() }).optional(),
	configuration: z.looseObject({ verification_code: z.string().optional() }).optional(),
});
const registration = change.extend({ sender_id: z.string().regex(/^whatsapp:\+\d{7,15}$/, 'must look like whatsapp:+14155550100') });

function wrong(error: z.ZodError): TwilioReply {
	const [issue] = error.issues;
	return refuse(invalidParameter(`Invalid Parameter: ${issue?.path.join('.')}: ${issue?.message}`));
}

const owned = (run: (call: TwilioCall, sender: TwilioSender) => TwilioReply): TwilioOperation => (call) => {
	const sender = call.world.directory.senders.get(call.ids[0] ?? '');
	return sender?.accountSid === call.account.sid ? run(call, sender) : refuse(notFound(call.path));
};

const list: TwilioOperation = (call) =>
	metaPage(call, 'senders', [...call.world.directory.senders.values()].filter(({ accountSid }) => accountSid === call.account.sid).map(senderResource));

/** A number waits for its code; which six digits it is, only its owner would know, so the simulator takes any. */
const register: TwilioOperation = ({ world, account, callbacks, json: given }) => {
	const parsed = registration.safeParse(given);
	if (!parsed.success) return wrong(parsed.error);
	const { sender_id: id, profile = {}, configuration = {}, webhook = {} } = parsed.data;
	const phone = id.slice('whatsapp:'.length);
	if ([...world.directory.senders.values()].some((sender) => sender.phone === phone)) return refuse(twilioError(63110, `${id} is registered already`, 409));
	if (typeof profile.name !== 'string') return refuse(invalidParameter('Invalid Parameter: profile.name: is required'));
	const sender = connectSender(world, callbacks, { accountSid: account.sid, phone, name: profile.name, status: 'PENDING_VERIFICATION' });
	Object.assign(sender, { profile, configuration });
	Object.assign(sender.webhook, webhook);
	return json(senderResource(sender), 202);
};

const update = owned(({ world, json: given }, sender) => {
	const parsed = change.safeParse(given);
	if (!parsed.success) return wrong(parsed.error);
	const { webhook, profile, configuration } = parsed.data;
	if (configuration?.verification_code !== undefined && sender.status === 'PENDING_VERIFICATION') {
		if (!/^\d{6}$/.test(configuration.verification_code)) return refuse(twilioError(63112, 'The verification code is wrong'));
		sender.status = 'ONLINE';
	}
	Object.assign(sender.webhook, webhook);
	Object.assign(sender.profile, profile);
	world.changes.announce({ what: 'numbers', numberId: sender.numberId });
	return json(senderResource(sender), 202);
});

/** @see https://www.twilio.com/docs/whatsapp/api/senders */
export const senderRoutes: TwilioRoute[] = [
	{ method: 'GET', path: /^\/v2\/Channels\/Senders$/, run: list },
	{ method: 'POST', path: /^\/v2\/Channels\/Senders$/, run: register },
	{ method: 'GET', path: /^\/v2\/Channels\/Senders\/([^/]+)$/, run: owned((_call, sender) => json(senderResource(sender))) },
	{ method: 'POST', path: /^\/v2\/Channels\/Senders\/([^/]+)$/, run: update },
	{ method: 'DELETE', path: /^\/v2\/Channels\/Senders\/([^/]+)$/, run: owned(({ world }, { sid }) => (world.directory.senders.delete(sid), gone)) },
];
