import type { N8nSession } from './N8nSession.ts';

export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

export interface CredentialContent {
	name: string;
	type: string;
	data: Record<string, string | number | boolean>;
}

/** Credentials are known by name, so that a second start changes the one that is there instead of adding another. */
export class N8nCredentials {
	readonly #session: N8nSession;

	constructor(session: N8nSession) {
		this.#session = session;
	}

	async list(): Promise<StoredCredential[]> {
		return await this.#session.get('/rest/credentials');
	}

	async createOrUpdate(content: CredentialContent): Promise<StoredCredential> {
		const known = (await this.list()).find(({ name, type }) => name === content.name && type === content.type);
		if (!known) return await this.#session.post('/rest/credentials', content);
		return await this.#session.patch(`/rest/credentials/${known.id}`, content);
	}
}
