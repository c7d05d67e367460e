import { N8nRequestError, type N8nSession } from './N8nSession.ts';

export interface InstalledPackage {
	packageName: string;
	installedVersion: string;
	installedNodes: Array<{ name: string; type: string; latestVersion: number }>;
}

/** What n8n's page "Community nodes" does, through the same requests. */
export class N8nPackages {
	readonly #session: N8nSession;

	constructor(session: N8nSession) {
		this.#session = session;
	}

	async install(name: string, version: string): Promise<InstalledPackage> {
		return await this.#session.post('/rest/community-packages', { name, version });
	}

	/** What the page's "Update" button does. */
	async update(name: string, version: string): Promise<InstalledPackage> {
		return await this.#session.patch('/rest/community-packages', { name, version });
	}

	/** Listing what is installed would make n8n ask the registry for updates, so it is asked by trying. */
	async installOrUpdate(name: string, version: string): Promise<InstalledPackage> {
		try {
			return await this.install(name, version);
		} catch (error) {
			const isThere = error instanceof N8nRequestError && error.status === 400 && error.message.includes('already installed');
			if (!isThere) throw error;
			return await this.update(name, version);
		}
	}
}
