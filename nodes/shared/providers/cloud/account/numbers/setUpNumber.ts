import { failed } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { changeAccount } from '../askAccount';
import { objectUrl } from '../objectUrl';
import { verifyFailure } from './verifyFailure';

/** Both the code that proves a number and its two-step PIN. @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/registration */
export const CODE_DIGITS = 6;

export const isSixDigits = (text: string): boolean => new RegExp(`^\\d{${CODE_DIGITS}}$`).test(text);

type Done = Promise<Result<void, ProviderFailure>>;

const post = async (http: HttpPort, account: SendingAccount, edge: string | undefined, json: object): Done =>
	await changeAccount(http, { method: 'POST', url: objectUrl(account, account.numberId, edge), body: { json } });

/** Lets Meta send a code to the number, which proves that it is yours. */
export const requestCode = async (http: HttpPort, account: SendingAccount, method: 'SMS' | 'VOICE', language: string): Done =>
	await post(http, account, 'request_code', { code_method: method, language });

/** Gives Meta the code that it sent. */
export async function verifyCode(http: HttpPort, account: SendingAccount, code: string): Done {
	const answer = await post(http, account, 'verify_code', { code });
	return answer.ok ? answer : failed(verifyFailure(answer.failure));
}

/** Makes a verified number able to send; sets its two-step PIN, or proves that it is known. */
export const registerNumber = async (http: HttpPort, account: SendingAccount, pin: string, storageRegion?: string): Done =>
	await post(http, account, 'register', { messaging_product: 'whatsapp', pin, ...(storageRegion && { data_localization_region: storageRegion }) });

/** Takes a number off the Cloud API; it cannot send until it is registered again. */
export const deregisterNumber = async (http: HttpPort, account: SendingAccount): Done =>
	await post(http, account, 'deregister', { messaging_product: 'whatsapp' });

/** Gives a registered number another two-step PIN. */
export const setPin = async (http: HttpPort, account: SendingAccount, pin: string): Done => await post(http, account, undefined, { pin });
