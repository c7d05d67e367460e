import type { CredentialContent } from './client/N8nCredentials.ts';
import type { SimulatedAccount, SimulatedModel, SimulatedNumber } from './Simulator.ts';

/** Graph version that the desk's credential names; the same as the credential's default. */
export const API_VERSION = 'v25.0';

const PROVIDER_NAMES: Record<string, string> = { twilio: 'Twilio', engagelab: 'EngageLab' };

/** What of the simulator workflows need credentials for. */
export interface SimulatedVendors {
	/** The numbers of the other providers. */
	others?: SimulatedNumber[];
	model?: SimulatedModel;
	/** Where the desk remembers, when not in a file in n8n's own folder. */
	storeCredential?: CredentialContent;
}

const STORE_IN_FILE: CredentialContent = { name: 'Helpdesk store', type: 'helpdeskStoreApi', data: { file: '' } };

/** The credentials with which workflows talk to the simulator and remember: those of the shipped ones first, then one for each other provider. */
export function demoCredentials(number: SimulatedNumber & SimulatedAccount, verifyToken: string, simulatorUrl: string, { others = [], model, storeCredential = STORE_IN_FILE }: SimulatedVendors = {}): CredentialContent[] {
	return [
		{
			name: 'WhatsApp number (simulator)',
			type: 'whatsAppCloudApi',
			data: {
				accessToken: number.accessToken,
				appSecrets: number.appSecret,
				businessAccountId: number.wabaId,
				phoneNumberId: number.phoneNumberId,
				verifyToken,
				apiVersion: API_VERSION,
				baseUrl: simulatorUrl,
			},
		},
		storeCredential,
		...(model ? [{ name: 'OpenAI (simulator)', type: 'openAiApi', data: { apiKey: model.apiKey, url: model.url } }] : []),
		...others.flatMap(({ provider, credential }) => (credential ? [{ name: `${PROVIDER_NAMES[provider] ?? provider} number (simulator)`, ...credential }] : [])),
	];
}
