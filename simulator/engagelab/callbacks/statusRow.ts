import { hexFrom } from '../../cloud/seededId.ts';
import type { EngageLabNumber } from '../accounts/engageLabDirectory.ts';
import type { SentMessage } from '../messages/sentMessage.ts';
import { rowFrame } from './rowFrame.ts';

/** EngageLab's words for how far a message has come. @see https://github.com/DevEngageLab/engagelab-skills */
export type StatusWord = 'plan' | 'target_valid' | 'target_invalid' | 'sent' | 'sent_failed' | 'delivered' | 'delivered_timeout' | 'read';

export interface StatusFailure {
	code: number;
	message: string;
	/** 1: the check of the number, 2: sending, 3: delivery. */
	step: 1 | 2 | 3;
}

const PRICED = new Set<StatusWord>(['sent', 'delivered', 'read']);

/** Writes how far a message has come as a row; `custom_args` come back as they were given. */
export function statusRow(number: EngageLabNumber, sent: SentMessage, word: StatusWord, at: number, failure?: StatusFailure): Record<string, unknown> {
	const { category, wamid } = sent;
	return {
		message_id: sent.messageId,
		from: `+${number.phone}`,
		to: sent.to,
		...rowFrame(at),
		...(sent.customArgs === undefined ? {} : { custom_args: sent.customArgs }),
		status: {
			message_status: word,
			status_data: {
				msg_time: Math.floor(at / 1000),
				// There is none before WhatsApp has the message.
				...(word === 'plan' ? {} : { channel_message_id: wamid }),
				whatsapp_business_account_id: number.wabaId,
				from_phone_id: number.phoneNumberId,
				plan_user_total: sent.recipients,
				...(PRICED.has(word) ? { conversation: { id: hexFrom(`conversation ${number.phone} ${sent.to}`, 32), origin: { type: category } }, pricing: { pricing_model: 'PMP', category } } : {}),
			},
			error_code: failure?.code ?? 0,
			...(failure ? { error_detail: { message: failure.message }, loss: { loss_step: failure.step, loss_source: 'meta' } } : {}),
		},
	};
}
