import type { IWebhookFunctions } from 'n8n-workflow';

import { credentialText } from './credentialText';

export interface CloudSecrets {
	appSecrets: string[];
	verifyToken: string;
}

/** What the trigger checks with. Several app secrets, separated by commas, allow a change of secret without a gap. */
export async function readCloudSecrets(context: Pick<IWebhookFunctions, 'getCredentials'>): Promise<CloudSecrets> {
	const { appSecrets, verifyToken } = await context.getCredentials('whatsAppCloudApi');
	return {
		appSecrets: credentialText(appSecrets)
			.split(',')
			.map((secret) => secret.trim())
			.filter((secret) => secret !== ''),
		verifyToken: credentialText(verifyToken),
	};
}
