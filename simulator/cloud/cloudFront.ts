import type { ProviderFront } from '../whatsapp/businessNumber.ts';
import type { WhatsAppNetwork } from '../whatsapp/network.ts';
import type { CloudNumber } from './directory.ts';
import { errorTitle } from './graph/graphError.ts';
import { RECEIVED_MEDIA_LIFE_MS, type MediaStore } from './mediaStore.ts';
import { isBlocked } from './routes/blockUsers.ts';
import type { SendRecords } from './sendRecords.ts';
import { FAILURE_CODES } from './webhooks/failureCodes.ts';
import { inboundValue } from './webhooks/inboundValue.ts';
import type { MediaReference } from './webhooks/inboundContent.ts';
import { statusValue } from './webhooks/statusValue.ts';
import type { WebhookSender } from './webhooks/webhookSender.ts';

interface CloudFrontParts {
	network: WhatsAppNetwork;
	media: MediaStore;
	sends: SendRecords;
	sender: WebhookSender;
	/** Address under which the simulator can be reached, for media links. */
	baseUrl: () => string;
}

/** Turns what happens on WhatsApp around one number into the webhooks that Meta would send. */
export function createCloudFront(number: CloudNumber, parts: CloudFrontParts): ProviderFront {
	const { network, media, sends, sender, baseUrl } = parts;
	const { wabaId, phoneNumberId } = number;

	function mediaReference(fileId: string | undefined): MediaReference | undefined {
		const file = fileId === undefined ? undefined : network.files.get(fileId);
		if (!file) return undefined;
		const received = media.add(phoneNumberId, file, RECEIVED_MEDIA_LIFE_MS);
		return { id: received.id, url: baseUrl() + media.link(received), mimeType: file.mimeType, sha256: file.sha256 };
	}

	return {
		async customerWrote(event) {
			const { message } = event;
			// Whoever is blocked can write, but the business gets nothing of it.
			if (isBlocked(number, event.customer)) return false;
			const quoted = message.quotes === undefined ? undefined : network.chats.message(phoneNumberId, message.quotes)?.message;
			const file = message.content.kind === 'media' ? mediaReference(message.content.fileId) : undefined;
			const value = inboundValue(number, event, quoted, file);
			const record = await sender.send({ wabaId, phoneNumberId, field: 'messages', value, about: [message.id] });
			return record.state === 'delivered';
		},
		async receiptMoved(receipt) {
			const value = statusValue(number, receipt, sends.get(receipt.messageId));
			const event = { wabaId, phoneNumberId, field: 'messages', value, about: [receipt.messageId] };
			await new Promise<void>((resolve) => void sender.send(event, resolve).then(() => resolve()));
		},
		failureName({ reason }) {
			const code = FAILURE_CODES[reason];
			return { code, title: errorTitle(code) };
		},
	};
}
