import type { CustomerWrote, ProviderFront } from '../whatsapp/businessNumber.ts';
import type { StoredFile } from '../whatsapp/fileStore.ts';
import type { TwilioSender } from './accounts/twilioDirectory.ts';
import { inboundAddress } from './callbacks/callbackAddresses.ts';
import type { CallbackRecord } from './callbacks/callbackOffice.ts';
import type { CallbackSender } from './callbacks/callbackSender.ts';
import { contactCard } from './callbacks/contactCard.ts';
import { failureName } from './callbacks/failureCodes.ts';
import { addressOf, inboundParameters } from './callbacks/inboundParameters.ts';
import { readTwiml } from './callbacks/twiml.ts';
import { tellStatus } from './callbacks/tellStatus.ts';
import { sendReplies } from './messages/sendReplies.ts';
import type { TwilioMessage } from './messages/twilioMessage.ts';
import { newSid } from './sid.ts';
import type { TwilioWorld } from './twilioWorld.ts';

/** Turns what happens on WhatsApp around one number into the callbacks that Twilio would send. */
export function createTwilioFront(sender: TwilioSender, world: TwilioWorld, callbacks: CallbackSender): ProviderFront {
	const { network, directory, messages } = world;

	function filesOf({ message: { content } }: CustomerWrote): StoredFile[] {
		if (content.kind === 'contacts') return [network.files.add(Buffer.from(contactCard(content.contacts)), 'text/vcard', 'contact.vcf')];
		const file = content.kind === 'media' && content.fileId !== undefined ? network.files.get(content.fileId) : undefined;
		return file ? [file] : [];
	}

	function keep(event: CustomerWrote): TwilioMessage {
		const { message, customer, numberId } = event;
		const service = directory.serviceOf(sender);
		const files = filesOf(event).map((file) => ({ sid: newSid('ME'), file }));
		const kept: TwilioMessage = {
			sid: message.id,
			accountSid: sender.accountSid,
			numberId,
			from: addressOf(customer),
			to: `whatsapp:${sender.phone}`,
			body: message.content.kind === 'text' ? message.content.body : '',
			direction: 'inbound',
			status: 'received',
			...(service ? { serviceSid: service.sid } : {}),
			files,
			fileCount: files.length,
			createdAt: message.at,
			sentAt: message.at,
			updatedAt: message.at,
		};
		messages.set(kept.sid, kept);
		return kept;
	}

	/** What the business answers the callback with goes out as a message. */
	function takeAnswer(record: CallbackRecord, { from = '' }: TwilioMessage): void {
		const { response, type } = record.attempts.at(-1) ?? {};
		const { replies, warning } = readTwiml(response ?? '', type);
		const warnings = [...(warning === undefined ? [] : [warning]), ...sendReplies(world, callbacks, sender, from, replies)];
		if (warnings.length > 0) record.warning = warnings.join(' ');
	}

	return {
		inboundId: ({ kind }) => newSid(kind === 'media' || kind === 'contacts' ? 'MM' : 'SM'),
		async customerWrote(event) {
			const kept = keep(event);
			const urls = kept.files.map(({ sid }) => `${world.apiUrl()}/2010-04-01/Accounts/${kept.accountSid}/Messages/${kept.sid}/Media/${sid}`);
			const optOutType = world.optOuts.read(directory.serviceOf(sender), kept.from ?? '', kept.body);
			const record = await callbacks.send({
				numberId: event.numberId,
				...inboundAddress(directory, sender),
				field: 'message',
				about: kept.sid,
				parameters: { ...inboundParameters(event, kept, urls), ...(optOutType ? { OptOutType: optOutType } : {}) },
				authToken: directory.account(sender.accountSid)?.authToken ?? '',
			});
			if (record.state !== 'delivered') return false;
			network.businessTook(event.numberId, [kept.sid]);
			takeAnswer(record, kept);
			return true;
		},
		async receiptMoved({ messageId, state, at, failure, customer }) {
			const message = messages.get(messageId);
			// WhatsApp tells when a voice note was played, Twilio does not.
			if (!message || state === 'played') return;
			const named = failure && failureName(failure);
			Object.assign(message, { status: named ? 'undelivered' : state, updatedAt: at, ...(named ? { errorCode: named.code, errorMessage: named.title } : {}) });
			if (state === 'sent') message.sentAt = at;
			message.from = `whatsapp:${sender.phone}`;
			await new Promise<void>((resolve) => void tellStatus(world, callbacks, sender, message, customer, resolve).then(() => resolve()));
		},
		failureName,
	};
}
