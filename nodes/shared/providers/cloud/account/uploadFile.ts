import { failed, success } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { HttpPort } from '../../httpPort';
import type { SendingAccount } from '../../provider';
import type { ProviderFailure } from '../../providerFailure';
import type { BytesMedia } from '../../metaShapes/outbound/readyOutbound';
import { readText } from '../../reading/readJson';
import { askAccount } from './askAccount';
import { objectUrl } from './objectUrl';

/** Logos and sample files of templates are uploads of the app, not of the number. */
export interface AppUpload {
	appId: string;
	file: BytesMedia;
}

/** Meta's id of an upload carries its own query string, so it goes into the address as it is, if it is one. */
const UPLOAD_ID = /^upload:[\w+/=:.-]+(\?[\w%&=.+/:-]*)?$/;

const without = (what: string): ProviderFailure => ({
	class: 'temporary',
	message: `WhatsApp took the upload, but gave no ${what}.`,
	advice: 'Try again; if it stays, check the API base URL in the credential.',
	retryable: true,
});

/**
 * Uploads a file in Meta's resumable way and answers its handle. The second call wants the token in the scheme "OAuth", which
 * is what `oauth` is for.
 * @see https://developers.facebook.com/docs/graph-api/guides/upload
 */
export async function uploadFile(http: HttpPort, oauth: HttpPort, account: SendingAccount, { appId, file }: AppUpload): Promise<Result<string, ProviderFailure>> {
	const { bytes, mimeType, fileName } = file;
	const started = await askAccount(http, {
		method: 'POST',
		url: objectUrl(account, appId, 'uploads'),
		query: { file_name: fileName || 'file', file_length: String(bytes.length), file_type: mimeType },
	});
	if (!started.ok) return started;
	const id = readText(started.value, 'id');
	if (!id || !UPLOAD_ID.test(id)) return failed(without('id for it'));
	const sent = await askAccount(oauth, {
		method: 'POST',
		url: `${account.baseUrl}/${id}`,
		headers: { file_offset: '0' },
		body: { bytes, contentType: mimeType },
	});
	if (!sent.ok) return sent;
	const handle = readText(sent.value, 'h');
	return handle ? success(handle) : failed(without('handle'));
}
