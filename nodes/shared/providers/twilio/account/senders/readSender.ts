import { isRecord, readList, readRecord, readText } from '../../../reading/readJson';
import type { JsonRecord } from '../../../reading/readJson';
import { readableWord } from '../../../../domain/readableWord';
import { readTwilioAddress } from '../../twilioAddress';

/** Where Twilio calls us for a sender; in a change, what is missing stays and an empty text takes the address away. */
export interface SenderWebhooks {
	/** For messages that come in. */
	callbackUrl?: string;
	/** Called where the first one fails. */
	fallbackUrl?: string;
	/** For receipts. */
	statusCallbackUrl?: string;
}

/** What contacts see of the business; in a change, what is missing stays. */
export interface SenderProfile {
	name?: string;
	about?: string;
	address?: string;
	description?: string;
	logoUrl?: string;
	/** One of Twilio's words, e.g. `Shopping and Retail`. */
	vertical?: string;
	websites?: string[];
	emails?: string[];
}

/** A WhatsApp number of the account. */
export interface Sender {
	/** XE… */
	id: string;
	/** E.164. */
	phone: string;
	/** In a word that people use, e.g. "Online" or "Pending verification". */
	status: string;
	/** Why it cannot send. */
	offlineReasons: Array<{ code?: string; reason: string; url?: string }>;
	quality?: string;
	/** As Twilio writes it, e.g. `10K Customers/24hr`. */
	messagingLimit?: string;
	/** WhatsApp Business Account. */
	wabaId?: string;
	profile: SenderProfile;
	webhooks: SenderWebhooks;
	raw: JsonRecord;
}

/** Only what is there. */
const present = <T extends object>(values: T): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** Twilio gives websites and addresses as objects with a label, older answers as texts. */
const textsOf = (record: JsonRecord | undefined, list: string, key: string): string[] | undefined => {
	const value = record?.[list];
	const texts = Array.isArray(value) ? value.flatMap((item: unknown) => (typeof item === 'string' ? item : (readText(item, key) ?? []))) : [];
	return texts.length > 0 ? texts : undefined;
};

const readProfile = (profile: JsonRecord | undefined): SenderProfile =>
	present({
		name: readText(profile, 'name'),
		about: readText(profile, 'about'),
		address: readText(profile, 'address'),
		description: readText(profile, 'description'),
		logoUrl: readText(profile, 'logo_url'),
		vertical: readText(profile, 'vertical'),
		websites: textsOf(profile, 'websites', 'website'),
		emails: textsOf(profile, 'emails', 'email'),
	});

/** Reads a sender of Twilio. @see https://www.twilio.com/docs/whatsapp/api/senders */
export function readSender(raw: JsonRecord): Sender {
	const properties = readRecord(raw, 'properties');
	const webhook = readRecord(raw, 'webhook');
	return {
		id: readText(raw, 'sid') ?? '',
		phone: readTwilioAddress(readText(raw, 'sender_id') ?? '').phone ?? '',
		status: readableWord(readText(raw, 'status')?.replace(':', ', ')) ?? 'Unknown',
		offlineReasons: readList(raw, 'offline_reasons')
			.filter(isRecord)
			.map((reason) => present({ code: readText(reason, 'code'), reason: readText(reason, 'message') ?? 'No reason given', url: readText(reason, 'more_info') })),
		...present({
			quality: readableWord(readText(properties, 'quality_rating')),
			messagingLimit: readText(properties, 'messaging_limit'),
			wabaId: readText(readRecord(raw, 'configuration'), 'waba_id'),
		}),
		profile: readProfile(readRecord(raw, 'profile')),
		webhooks: present({
			callbackUrl: readText(webhook, 'callback_url'),
			fallbackUrl: readText(webhook, 'fallback_url'),
			statusCallbackUrl: readText(webhook, 'status_callback_url'),
		}),
		raw,
	};
}
