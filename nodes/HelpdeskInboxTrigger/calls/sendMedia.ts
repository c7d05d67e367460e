import type { IWebhookFunctions } from 'n8n-workflow';

import { providerOfChannel } from '../../shared/domain/channel/providerOfChannel';
import { LARGEST_FILE_BYTES } from '../../shared/domain/inbox/inboxLimits';
import { createFilePort } from '../../shared/n8n/filePort';
import { createHttpPort } from '../../shared/n8n/httpPort';
import { vendorNamed } from '../../shared/n8n/vendors';
import { webhookCredential } from '../../shared/n8n/webhookCredential';
import type { InboxDesk } from '../api/InboxDesk';
import { InboxRefusal, notFound } from '../api/InboxRefusal';
import type { RequestFields } from '../api/RequestFields';
import { limitAttempts } from '../signIn/limitAttempts';

/** Fetches the file of a message from its provider and passes it on as it comes; the provider's key and address stay here. */
export async function sendMedia(desk: InboxDesk, fields: RequestFields, context: IWebhookFunctions): Promise<void> {
	const { id: conversationId } = await desk.conversation(fields.word('conversationId'));
	const [message] = await desk.store.messages.find({ conversationId, ids: [fields.word('messageId')] });
	const { media, channelId } = message ?? {};
	if (!media?.id || !channelId || media.unavailable) throw notFound('file');
	await limitAttempts(desk.store, 'heavy', desk.agent.id, desk.at);
	const vendor = vendorNamed(providerOfChannel(channelId) ?? '');
	if (!vendor || !context.getNode().credentials?.[vendor.credential]) {
		throw new InboxRefusal('unavailable', 'The desk cannot fetch files from this number.', `Whoever looks after this desk chooses a credential under '${vendor?.node ?? 'provider'}' in the node Helpdesk Inbox.`);
	}
	const account = vendor.account(await webhookCredential(context, vendor.credential), channelId);
	const file = await vendor.provider.fetchMedia(createHttpPort(context, vendor.credential), createFilePort(context, vendor.credential), account, media.id, LARGEST_FILE_BYTES);
	if (!file.ok) throw new InboxRefusal('unavailable', file.failure.message, file.failure.advice);

	const response = context.getResponseObject();
	// The file is a contact's, and its type a contact's word: the page makes a picture of it or saves it, and nothing runs it.
	response.setHeader('content-type', 'application/octet-stream');
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('cache-control', 'private, no-store');
	response.status(200);
	try {
		for await (const part of file.value.content) response.write(part);
		response.end();
	} catch {
		// Too late for words: a response that breaks off is a download that failed.
		response.destroy();
	}
}
