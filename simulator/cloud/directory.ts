import type { NumberSetup } from './numberSetup.ts';
import { digitsFrom, hexFrom, tokenFrom } from './seededId.ts';

export interface CloudApp {
	appId: string;
	appSecret: string;
	name: string;
	/** The app-level webhook, as typed into the App Dashboard. */
	callbackUrl?: string;
	verifyToken?: string;
	/** Files that were announced, by the name of their upload. */
	uploads?: Map<string, { length: number; type: string }>;
}

export interface CallbackOverride {
	uri: string;
	verifyToken: string;
}

export interface CloudAccount {
	wabaId: string;
	appId: string;
	name: string;
	accessToken: string;
	/** Present once `subscribed_apps` was called; without it Meta sends nothing at all. */
	subscription?: { override?: CallbackOverride };
}

export interface BusinessProfile {
	about?: string;
	address?: string;
	description?: string;
	email?: string;
	websites?: string[];
	vertical?: string;
	profile_picture_url?: string;
}

export interface CloudNumber {
	phoneNumberId: string;
	wabaId: string;
	displayPhoneNumber: string;
	verifiedName: string;
	override?: CallbackOverride;
	profile: BusinessProfile;
	setup?: NumberSetup;
	/** Ids of the customers that the number has blocked. */
	blocked?: Set<string>;
}

export interface AccountDetails {
	wabaId?: string | undefined;
	appId?: string | undefined;
	appSecret?: string | undefined;
	accessToken?: string | undefined;
	name?: string | undefined;
}

export interface NumberDetails {
	phoneNumberId?: string | undefined;
	displayPhoneNumber: string;
	verifiedName: string;
	wabaId: string;
}

/** Who owns what at Meta: apps, WhatsApp Business Accounts and their numbers, and which token opens which of them. */
export interface CloudDirectory {
	addAccount(details: AccountDetails): CloudAccount;
	addNumber(details: NumberDetails): CloudNumber | undefined;
	app(appId: string): CloudApp | undefined;
	account(wabaId: string): CloudAccount | undefined;
	number(phoneNumberId: string): CloudNumber | undefined;
	accounts(): CloudAccount[];
	numbers(): CloudNumber[];
	accountsOfToken(token: string): CloudAccount[];
	appOfToken(token: string): CloudApp | undefined;
	clear(): void;
}

export function createDirectory(): CloudDirectory {
	const apps = new Map<string, CloudApp>();
	const accounts = new Map<string, CloudAccount>();
	const numbers = new Map<string, CloudNumber>();
	return {
		addAccount(details) {
			const seed = details.wabaId ?? details.name ?? `account ${accounts.size + 1}`;
			const wabaId = details.wabaId ?? digitsFrom(`account ${seed}`, 15);
			const appId = details.appId ?? digitsFrom(`app ${seed}`, 16);
			const name = details.name ?? `Account ${wabaId}`;
			const known = apps.get(appId);
			const appSecret = details.appSecret ?? known?.appSecret ?? hexFrom(`app secret ${seed}`, 32);
			apps.set(appId, { ...known, appId, appSecret, name: known?.name ?? `${name} app` });
			const account = { ...accounts.get(wabaId), wabaId, appId, name, accessToken: details.accessToken ?? tokenFrom(seed) };
			accounts.set(wabaId, account);
			return account;
		},
		addNumber(details) {
			if (!accounts.has(details.wabaId)) return undefined;
			const { displayPhoneNumber, verifiedName, wabaId } = details;
			const phoneNumberId = details.phoneNumberId ?? digitsFrom(`number ${displayPhoneNumber}`, 15);
			const number = { profile: {}, ...numbers.get(phoneNumberId), phoneNumberId, wabaId, displayPhoneNumber, verifiedName };
			numbers.set(phoneNumberId, number);
			return number;
		},
		app: (appId) => apps.get(appId),
		account: (wabaId) => accounts.get(wabaId),
		number: (phoneNumberId) => numbers.get(phoneNumberId),
		accounts: () => [...accounts.values()],
		numbers: () => [...numbers.values()],
		accountsOfToken: (token) => [...accounts.values()].filter((account) => account.accessToken === token),
		appOfToken: (token) => [...apps.values()].find((app) => token === `${app.appId}|${app.appSecret}`),
		clear() {
			apps.clear();
			accounts.clear();
			numbers.clear();
		},
	};
}
