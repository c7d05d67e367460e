import type { StoredCredential } from '../../../desk/client/N8nCredentials.ts';
import type { RunningDesk } from '../../../desk/RunningDesk.ts';
import { SimulatorClient } from './SimulatorClient';

type Fields = Record<string, unknown>;

/** The number that a vendor of the simulator serves: what its owner knows, and can do at the vendor by hand. */
export interface VendorNumber {
	/** What stands in the credential of the desk. */
	data: Record<string, string>;
	credential: StoredCredential;
	/** Plays the customers who write to it. */
	simulator: SimulatorClient;
	/** Calls the vendor as its owner does, and fails where the vendor refuses. */
	ask<T = Fields>(method: string, path: string, body?: Fields | URLSearchParams): Promise<T>;
	/** The bodies with which the desk has called such a path. */
	posted(path: string): Promise<Fields[]>;
}

interface LoggedCall {
	method: string;
	path: string;
	status?: number;
	body: Fields;
}

export async function vendorNumber({ n8n, simulator, simulatorUrl }: RunningDesk, provider: 'twilio' | 'engagelab'): Promise<VendorNumber> {
	const number = (await simulator!.otherNumbers()).find((other) => other.provider === provider)!;
	const { type, data } = number.credential!;
	const client = new SimulatorClient(simulatorUrl, number.phoneNumberId);
	const signIn = `Basic ${Buffer.from(provider === 'twilio' ? `${data['accountSid']}:${data['authTokens']}` : `${data['devKey']}:${data['devSecret']}`).toString('base64')}`;
	return {
		data,
		credential: (await n8n.credentials.list()).find((kept) => kept.type === type)!,
		simulator: client,
		async ask<T>(method: string, path: string, body?: Fields | URLSearchParams) {
			const isForm = body instanceof URLSearchParams;
			const headers = { authorization: signIn, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) };
			const response = await fetch(`${data['baseUrl']}${path}`, { method, headers, ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}) });
			if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
			return (await response.json()) as T;
		},
		async posted(path) {
			const { calls } = await client.get<{ calls: LoggedCall[] }>(`/simulator/calls?path=${encodeURIComponent(path)}`);
			return calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
		},
	};
}
