import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort, HttpRequest } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import { harmlessToRepeat } from '../errors/harmlessToRepeat';
import { readText } from '../../reading/readJson';
import { answerWithout, callGraph } from './callGraph';
import type { BytesMedia } from '../../metaShapes/outbound/readyOutbound';

/** WhatsApp wants a name; the contact sees it only on documents, where the message gives its own. */
const NAMELESS = 'file';

async function multipartBody({ bytes, mimeType, fileName }: BytesMedia): Promise<HttpRequest['body']> {
	const form = new FormData();
	form.append('messaging_product', 'whatsapp');
	form.append('type', mimeType);
	form.append('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), fileName || NAMELESS);
	const encoded = new Response(form);
	const contentType = encoded.headers.get('content-type') ?? 'multipart/form-data';
	return { bytes: Buffer.from(await encoded.arrayBuffer()), contentType };
}

/**
 * Gives WhatsApp a file, which it keeps for 30 days, and answers the id to send it by. The type of the part decides what
 * WhatsApp takes it for.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media
 */
export async function uploadMedia(
	http: HttpPort,
	account: SendingAccount,
	media: BytesMedia,
): Promise<Result<{ id: string }, ProviderFailure>> {
	const answer = await callGraph(http, account, 'media', await multipartBody(media));
	if (!answer.ok) return failed(harmlessToRepeat(answer.failure));
	const id = readText(answer.value.body, 'id');
	return id ? success({ id }) : failed(harmlessToRepeat(answerWithout('the id of the file', answer.value)));
}
