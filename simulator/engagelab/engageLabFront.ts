import { RECEIVED_MEDIA_LIFE_MS } from '../cloud/mediaStore.ts';
import type { CustomerWrote, ProviderFront } from '../whatsapp/businessNumber.ts';
import type { DeliveryFailure } from '../whatsapp/chat.ts';
import type { EngageLabNumber } from './accounts/engageLabDirectory.ts';
import { failureName } from './callbacks/failureCodes.ts';
import { responseName, responseRow, type Quoted } from './callbacks/responseRow.ts';
import type { StatusFailure } from './callbacks/statusRow.ts';
import { tellStatus } from './callbacks/tellStatus.ts';
import type { EngageLabWorld } from './engageLabWorld.ts';

/** So long EngageLab waits for the receipt of a delivery before it says that there is none. */
const RECEIPT_MISSED_MS = 5 * 60 * 1000;

const failureOf = (failure: DeliveryFailure): StatusFailure => ({ code: failureName(failure).code, message: failure.details, step: failure.reason === 'notOnWhatsApp' ? 1 : 2 });

/** Turns what happens on WhatsApp around one number into the callbacks that EngageLab would send. */
export function createEngageLabFront(number: EngageLabNumber, world: EngageLabWorld): ProviderFront {
	const { network, clock, callbacks } = world;

	function quotedBy({ numberId, message, customer }: CustomerWrote): Quoted | undefined {
		if (message.quotes === undefined) return undefined;
		const messageId = world.sent.get(message.quotes)?.messageId;
		const isOurs = network.chats.message(numberId, message.quotes)?.message.author === 'business';
		const phone = isOurs ? number.phone : customer.phone;
		return { wamid: message.quotes, ...(phone ? { phone } : {}), ...(messageId ? { messageId } : {}) };
	}

	function fileOf({ message: { content } }: CustomerWrote) {
		const stored = content.kind === 'media' && content.fileId !== undefined ? network.files.get(content.fileId) : undefined;
		return stored && { id: world.media.add(number.phoneNumberId, stored, RECEIVED_MEDIA_LIFE_MS).id, stored };
	}

	return {
		async customerWrote(event) {
			const quoted = quotedBy(event);
			const file = fileOf(event);
			const row = responseRow({ number, event, ...(quoted ? { quoted } : {}), ...(file ? { file } : {}) });
			const { id } = event.message;
			const taken = await callbacks.send({ wabaId: number.wabaId, numberId: number.numberId, kind: 'response', name: responseName(event), about: [id], row });
			if (taken) network.businessTook(number.numberId, [id]);
			return taken;
		},
		async receiptMoved({ messageId, state, at, failure }) {
			const sent = world.sent.get(messageId);
			// WhatsApp tells when a voice note was played, EngageLab does not.
			if (!sent || state === 'played') return;
			sent.stopWaiting?.();
			if (state === 'sent') sent.stopWaiting = clock.after(RECEIPT_MISSED_MS, () => void tellStatus(world, number, sent, 'delivered_timeout'));
			const word = state !== 'failed' ? state : failure?.reason === 'notOnWhatsApp' ? 'target_invalid' : 'sent_failed';
			await tellStatus(world, number, sent, word, failure && failureOf(failure), at);
		},
		failureName,
	};
}
