import { digitsFrom, hexFrom } from '../../cloud/seededId.ts';
import type { CallbackSettings } from '../callbacks/callbackSettings.ts';

/** A WhatsApp business account at EngageLab, with the key that signs in. */
export interface EngageLabAccount {
	wabaId: string;
	name: string;
	devKey: string;
	devSecret: string;
	/** Of a system user at Meta for the same WhatsApp account. */
	metaToken: string;
	/** An expired key, or one that was switched off, is refused by a code of its own. */
	keyDisabled: boolean;
	/** Digits of the numbers that the key may use; all of the account without it. */
	keyNumbers?: string[];
	/** As set in the console; without it EngageLab tells nobody anything. */
	callback?: CallbackSettings;
}

export interface EngageLabAccountDetails {
	wabaId?: string | undefined;
	name?: string | undefined;
	devKey?: string | undefined;
	devSecret?: string | undefined;
	metaToken?: string | undefined;
	keyDisabled?: boolean | undefined;
	keyNumbers?: string[] | undefined;
}

export interface EngageLabNumber {
	/** Id on the network. */
	numberId: string;
	wabaId: string;
	/** Digits only. */
	phone: string;
	name: string;
	/** Meta's id of the number, which callbacks carry. */
	phoneNumberId: string;
}

/** Who owns what at EngageLab. */
export interface EngageLabDirectory {
	addAccount(details: EngageLabAccountDetails): EngageLabAccount;
	accounts(): EngageLabAccount[];
	account(wabaId: string): EngageLabAccount | undefined;
	signedIn(devKey: string, devSecret: string): EngageLabAccount | undefined;
	ofMetaToken(token: string): EngageLabAccount | undefined;
	addNumber(wabaId: string, phone: string, name: string): EngageLabNumber;
	numbers(): EngageLabNumber[];
	numbersOf(wabaId: string): EngageLabNumber[];
	clear(): void;
}

export function createEngageLabDirectory(): EngageLabDirectory {
	const accounts = new Map<string, EngageLabAccount>();
	const numbers = new Map<string, EngageLabNumber>();
	return {
		addAccount({ name = 'EngageLab account', wabaId = digitsFrom(`engagelab account ${name}`, 15), devKey, devSecret, metaToken, keyDisabled = false, keyNumbers }) {
			const account: EngageLabAccount = {
				wabaId,
				name,
				devKey: devKey ?? hexFrom(`dev key of ${wabaId}`, 24),
				devSecret: devSecret ?? hexFrom(`dev secret of ${wabaId}`, 24),
				metaToken: metaToken ?? hexFrom(`meta token of ${wabaId}`, 40),
				keyDisabled,
				...(keyNumbers ? { keyNumbers: keyNumbers.map((phone) => phone.replace(/\D/g, '')) } : {}),
			};
			accounts.set(wabaId, account);
			return account;
		},
		accounts: () => [...accounts.values()],
		account: (wabaId) => accounts.get(wabaId),
		signedIn: (devKey, devSecret) => [...accounts.values()].find((account) => account.devKey === devKey && account.devSecret === devSecret),
		ofMetaToken: (token) => [...accounts.values()].find(({ metaToken }) => metaToken === token),
		addNumber(wabaId, phone, name) {
			const digits = phone.replace(/\D/g, '');
			const number = { numberId: `engagelab-${digits}`, wabaId, phone: digits, name, phoneNumberId: digitsFrom(`engagelab number ${digits}`, 15) };
			numbers.set(number.numberId, number);
			return number;
		},
		numbers: () => [...numbers.values()],
		numbersOf: (wabaId) => [...numbers.values()].filter((number) => number.wabaId === wabaId),
		clear() {
			accounts.clear();
			numbers.clear();
		},
	};
}
