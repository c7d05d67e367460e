import { N8nRequestError, type N8nSession } from './N8nSession.ts';

export interface OwnerAccount {
	email: string;
	password: string;
}

/** The person who owns the n8n instance: made once, signed in at every start. */
export class N8nOwner {
	readonly #session: N8nSession;

	constructor(session: N8nSession) {
		this.#session = session;
	}

	async setUp({ email, password }: OwnerAccount): Promise<void> {
		await this.#session.post('/rest/owner/setup', { email, password, firstName: 'Desk', lastName: 'Owner' });
	}

	async signIn({ email, password }: OwnerAccount): Promise<void> {
		await this.#session.post('/rest/login', { emailOrLdapLoginId: email, password });
	}

	/** Signs in, after making the account on an instance that has none yet. */
	async setUpOrSignIn(account: OwnerAccount): Promise<void> {
		try {
			await this.setUp(account);
		} catch (error) {
			const alreadyThere = error instanceof N8nRequestError && error.status === 400;
			if (!alreadyThere) throw error;
			await this.signIn(account);
		}
	}
}
