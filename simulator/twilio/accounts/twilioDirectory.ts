import { hexFrom } from '../../cloud/seededId.ts';
import { sidFrom } from '../sid.ts';

export interface TwilioAccount {
	sid: string;
	authToken: string;
	name: string;
	apiKey: { sid: string; secret: string };
}

export interface SenderWebhook {
	callback_url?: string;
	callback_method?: string;
	fallback_url?: string;
	fallback_method?: string;
	status_callback_url?: string;
	status_callback_method?: string;
}

/** A WhatsApp sender, in the words of the Senders API. */
export interface TwilioSender {
	sid: string;
	accountSid: string;
	/** Id of the number on the simulated network. */
	numberId: string;
	/** E.164. */
	phone: string;
	status: string;
	webhook: SenderWebhook;
	profile: Record<string, unknown>;
	configuration: Record<string, unknown>;
}

/** A Messaging Service with the senders in it. */
export interface TwilioService {
	sid: string;
	accountSid: string;
	friendlyName: string;
	/** Parameters of the service, in the spelling of its answers. */
	settings: Record<string, unknown>;
	/** XE… */
	senders: string[];
	createdAt: number;
	updatedAt: number;
}

export interface TwilioAccountDetails {
	sid?: string | undefined;
	authToken?: string | undefined;
	name?: string | undefined;
}

/** Who owns what at Twilio. */
export interface TwilioDirectory {
	addAccount(details: TwilioAccountDetails): TwilioAccount;
	/** Whoever signs in with a SID and its secret: the account's token or the key's. */
	accountOf(user: string, password: string): TwilioAccount | undefined;
	account(sid: string): TwilioAccount | undefined;
	senders: Map<string, TwilioSender>;
	services: Map<string, TwilioService>;
	senderOf(accountSid: string, phone: string): TwilioSender | undefined;
	serviceOf(sender: TwilioSender): TwilioService | undefined;
	clear(): void;
}

export function createTwilioDirectory(): TwilioDirectory {
	const accounts = new Map<string, TwilioAccount>();
	const senders = new Map<string, TwilioSender>();
	const services = new Map<string, TwilioService>();
	return {
		addAccount({ sid, authToken, name = 'Twilio account' }) {
			const own = sid ?? sidFrom('AC', name);
			const account = {
				sid: own,
				authToken: authToken ?? hexFrom(`auth token of ${own}`, 32),
				name,
				apiKey: { sid: sidFrom('SK', own), secret: hexFrom(`key secret of ${own}`, 32) },
			};
			accounts.set(own, account);
			return account;
		},
		accountOf: (user, password) =>
			[...accounts.values()].find(({ sid, authToken, apiKey }) => (user === sid && password === authToken) || (user === apiKey.sid && password === apiKey.secret)),
		account: (sid) => accounts.get(sid),
		senders,
		services,
		senderOf: (accountSid, phone) => [...senders.values()].find((sender) => sender.accountSid === accountSid && sender.phone === phone),
		serviceOf: ({ sid }) => [...services.values()].find((service) => service.senders.includes(sid)),
		clear() {
			for (const kept of [accounts, senders, services]) kept.clear();
		},
	};
}
