import type { Outbound } from '../../../domain/message/outboundMessage';
import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { Accepted, SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { isRecord, readList, readText } from '../../reading/readJson';
import { answerWithout, callGraph } from './callGraph';
import { checkOutbound } from './checkOutbound';
import { bytesToUpload, readyOutbound, type BytesMedia } from '../../metaShapes/outbound/readyOutbound';
import { renderMessage } from './renderMessage';
import { uploadMedia } from './uploadMedia';

const refusedHere = (message: string): ProviderFailure => ({
	class: 'invalidRequest',
	message,
	advice: 'Correct the message; nothing was sent.',
	retryable: false,
});

function readAccepted(body: unknown): Accepted | undefined {
	const message = readList(body, 'messages').find(isRecord);
	const contact = readList(body, 'contacts').find(isRecord);
	const id = readText(message, 'id');
	if (!id) return undefined;
	const waId = readText(contact, 'wa_id');
	const userId = readText(contact, 'user_id');
	const state = readText(message, 'message_status');
	return { id, ...(waId && { waId }), ...(userId && { userId }), ...(state && { state }) };
}

/** Uploads the files of a message if it has any, then sends. What `checkOutbound` objects to never leaves the house. */
export async function sendMessage(http: HttpPort, account: SendingAccount, outbound: Outbound): Promise<Result<Accepted, ProviderFailure>> {
	const problems = checkOutbound(outbound);
	if (problems.length > 0) return failed(refusedHere(problems.join(' ')));

	const uploadedIds = new Map<BytesMedia, string>();
	for (const media of bytesToUpload(outbound.message)) {
		const upload = await uploadMedia(http, account, media);
		if (!upload.ok) return upload;
		uploadedIds.set(media, upload.value.id);
	}
	const ready = readyOutbound(outbound, uploadedIds);
	if (!ready) return failed(refusedHere('The file of the message was not uploaded.'));

	const answer = await callGraph(http, account, 'messages', { json: renderMessage(ready) });
	if (!answer.ok) return answer;
	const accepted = readAccepted(answer.value.body);
	return accepted ? success(accepted) : failed(answerWithout('the id of the message', answer.value));
}
