import { success } from '../../../../domain/result';
import type { Result } from '../../../../domain/result';
import type { HttpPort } from '../../../httpPort';
import type { SendingAccount } from '../../../provider';
import type { ProviderFailure } from '../../../providerFailure';
import { askAccount } from '../../http/askAccount';
import { toTwilioAddress } from '../../twilioAddress';
import { readSender } from './readSender';
import type { Sender, SenderProfile, SenderWebhooks } from './readSender';
import { senderUrl } from './senderUrl';
import { writeProfile, writeWebhooks } from './writeSender';

export interface NewSender {
	/** E.164. */
	phone: string;
	/** The WhatsApp Business Account; that of the account's other senders where it is missing. */
	wabaId?: string;
	/** How WhatsApp tells the code; a number of Twilio's own is verified by itself. */
	verificationMethod?: 'sms' | 'voice';
	profile: SenderProfile & { name: string };
	webhooks?: SenderWebhooks;
}

/** Registers a number as a WhatsApp sender. The first one of an account has to be made in the Twilio console. */
export async function registerSender(http: HttpPort, account: SendingAccount, sender: NewSender): Promise<Result<Sender, ProviderFailure>> {
	const { phone, wabaId, verificationMethod, profile, webhooks } = sender;
	const configuration = { ...(wabaId && { waba_id: wabaId }), ...(verificationMethod && { verification_method: verificationMethod }) };
	const answer = await askAccount(http, {
		method: 'POST',
		url: senderUrl(account),
		body: {
			json: {
				sender_id: toTwilioAddress({ phone }),
				...(Object.keys(configuration).length > 0 && { configuration }),
				...(webhooks && { webhook: writeWebhooks(webhooks) }),
				profile: writeProfile(profile),
			},
		},
	});
	return answer.ok ? success(readSender(answer.value)) : answer;
}
