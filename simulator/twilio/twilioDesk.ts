import type { ProviderDesk, ShownProviderNumber } from '../whatsapp/providerDesk.ts';
import type { SharedParts } from '../sharedParts.ts';
import { connectSender } from './accounts/connectSender.ts';
import type { TwilioSender } from './accounts/twilioDirectory.ts';
import { inboundAddress } from './callbacks/callbackAddresses.ts';
import { madeUpCallback } from './callbacks/madeUpCallback.ts';
import { createCallbackSender } from './callbacks/callbackSender.ts';
import { approvalResource, contentResource } from './contents/twilioContent.ts';
import { createTwilioApi } from './rest/twilioApi.ts';
import { TWILIO_PATH } from './twilioPath.ts';
import { clearTwilioWorld, createTwilioWorld } from './twilioWorld.ts';

const DEMO = { phone: '+1 415 555 0100', name: 'Demo Help Desk' };

export interface TwilioDeskOrder {
	/** Invented like the rest where they are missing. */
	account?: { sid?: string; authToken?: string; name?: string };
	numbers: Array<{ phone: string; name: string; callbackUrl?: string; statusCallbackUrl?: string }>;
}

export interface TwilioDesk extends ProviderDesk {
	/** Opens an account with its numbers. */
	open(order: TwilioDeskOrder): void;
}

/** `+14155550100` as people write it. */
const readable = (phone: string): string => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');

/** Twilio in the simulator: its API, its callbacks and its numbers. */
export function createTwilioDesk(parts: SharedParts): TwilioDesk {
	const world = createTwilioWorld(parts);
	const callbacks = createCallbackSender(world.office, parts);
	const { directory, office } = world;

	function shown(sender: TwilioSender): ShownProviderNumber {
		const { address } = inboundAddress(directory, sender);
		const last = office.all().findLast(({ phoneNumberId, attempts }) => phoneNumberId === sender.numberId && attempts.length > 0);
		const status = last?.attempts.at(-1)?.status;
		const account = directory.account(sender.accountSid);
		return {
			provider: 'twilio',
			phoneNumberId: sender.numberId,
			displayPhoneNumber: readable(sender.phone),
			verifiedName: typeof sender.profile['name'] === 'string' ? sender.profile['name'] : sender.phone,
			callback: address ? { url: address.split('#')[0] ?? '' } : { reason: 'No workflow receives the messages of this number. Publish one with a Twilio WhatsApp Trigger.' },
			...(last ? { lastDelivery: { webhookId: last.id, succeeded: last.state === 'delivered', state: last.state, ...(status === undefined ? {} : { status }), ...(last.reason === undefined ? {} : { reason: last.reason }) } } : {}),
			credential: { type: 'twilioWhatsAppApi', data: { accountSid: sender.accountSid, authTokens: account?.authToken ?? '', phoneNumber: sender.phone, baseUrl: world.apiUrl() } },
		};
	}

	const desk: TwilioDesk = {
		path: TWILIO_PATH,
		api: createTwilioApi(world, callbacks),
		numbers: () => [...directory.senders.values()].map(shown),
		webhooks: () => office.all().map(({ callback: _callback, ...record }) => record),
		redeliver: (id) => office.redeliver(id),
		post(numberId, value) {
			const sender = [...directory.senders.values()].find((other) => other.numberId === numberId);
			return sender && office.post(madeUpCallback(directory, sender, value));
		},
		templates: () => [...world.contents.values()].map((content) => ({ ...contentResource(world, content), approval_requests: approvalResource(content) })),
		reviewTemplate(id, status, reason = '') {
			const content = world.contents.get(id);
			const approval = content?.approval;
			if (!approval) return undefined;
			return Object.assign(approval, { status: status.toLowerCase(), rejection_reason: reason });
		},
		open({ account: details = {}, numbers }) {
			const account = directory.addAccount(details);
			for (const { phone, name, callbackUrl, statusCallbackUrl } of numbers) {
				const webhook = { ...(callbackUrl === undefined ? {} : { callback_url: callbackUrl }), ...(statusCallbackUrl === undefined ? {} : { status_callback_url: statusCallbackUrl }) };
				connectSender(world, callbacks, { accountSid: account.sid, phone, name, webhook });
			}
		},
		openDemo: () => desk.open({ account: { name: 'Demo Help Desk' }, numbers: [DEMO] }),
		clear() {
			callbacks.clear();
			clearTwilioWorld(world);
		},
	};
	return desk;
}
