import type { ICredentialDataDecryptedObject, IWebhookFunctions } from 'n8n-workflow';

/** So long after a change of a credential a webhook may still be checked with what stood there before. */
const KEPT_MS = 5_000;

const kept = new Map<string, Promise<ICredentialDataDecryptedObject>>();

/**
 * A credential of a webhook's node. n8n prepares its expression engine each time a webhook reads one, which takes longer than
 * all that a receipt needs, so what was read serves the webhooks of the next five seconds too; a test in the editor reads anew.
 * Only for webhooks: in an execution a credential may depend on the item, or on who started it.
 */
export async function webhookCredential(context: IWebhookFunctions, type: string): Promise<ICredentialDataDecryptedObject> {
	const id = context.getNode().credentials?.[type]?.id;
	if (!id || context.getMode() === 'manual') return await context.getCredentials(type);
	const key = `${type} ${id}`;
	let credential = kept.get(key);
	if (!credential) {
		credential = context.getCredentials(type);
		kept.set(key, credential);
		const forget = () => kept.delete(key);
		setTimeout(forget, KEPT_MS).unref();
		credential.catch(forget);
	}
	return await credential;
}
