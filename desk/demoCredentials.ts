import type { CredentialContent } from './client/N8nCredentials.ts';
import type { SimulatedAccount, SimulatedNumber } from './Simulator.ts';

/** Graph version that the desk's credential names; the same as the credential's default. */
export const API_VERSION = 'v25.0';

/** The two credentials with which the shipped workflows talk to the simulator and remember. */
export function demoCredentials(number: SimulatedNumber & SimulatedAccount, verifyToken: string, simulatorUrl: string): CredentialContent[] {
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
		{ name: 'Helpdesk store', type: 'helpdeskStoreApi', data: { file: '' } },
	];
}
