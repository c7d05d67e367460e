import type { InboxCall, RequestOf, ResponseOf } from '../../nodes/shared/domain/inbox/inboxCalls';
import type { InboxAnswer } from '../../nodes/shared/domain/inbox/inboxError';
import type { InboxSession } from '../../nodes/shared/domain/inbox/inboxPeople';
import { FILE_BODY } from '../../nodes/shared/domain/inbox/inboxTransport';
import { InboxFailure, toFailure } from './InboxFailure';
import { packFile } from './packFile';

/** An access token is renewed so long before it ends, so that no call comes too late. */
const RENEW_BEFORE_MS = 60_000;

interface Surroundings {
	/** The address of the page, without its fragment. */
	url: string;
	now: () => number;
	/** Told once when the session is over. */
	onSignedOut: () => void;
}

/** Talks to the server of the inbox. Tokens live here and nowhere else: the page has no storage. */
export class InboxApi {
	#session: InboxSession | undefined;
	#renewing: Promise<void> | undefined;
	readonly #place: Surroundings;

	constructor(place: Surroundings) {
		this.#place = place;
	}

	begin(session: InboxSession): void {
		this.#session = session;
	}

	/** Proves to another window of the desk that somebody is signed in here. Rejects where nobody is any more. */
	async freshToken(): Promise<string> {
		await this.call('me', {});
		return this.#session?.accessToken ?? '';
	}

	get address(): string {
		return this.#place.url;
	}

	end(): void {
		this.#session = undefined;
	}

	async call<Name extends InboxCall>(name: Name, request: RequestOf<Name>, file?: Blob): Promise<ResponseOf<Name>> {
		const response = await this.#signedIn(async () => await this.#post(name, request, { file }));
		return await readAnswer<ResponseOf<Name>>(response);
	}

	async media(request: RequestOf<'media.get'>): Promise<Blob> {
		const response = await this.#signedIn(async () => await this.#post('media.get', request, {}));
		if (!response.ok) await readAnswer(response);
		return await response.blob();
	}

	/** The stream of live events; the caller reads its lines and ends it by the signal. */
	async stream(request: RequestOf<'live'>, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
		const response = await this.#signedIn(async () => await this.#post('live', request, { signal }));
		if (!response.ok || !response.body) {
			await readAnswer(response);
			throw toFailure('There is no stream.');
		}
		return response.body;
	}

	async #post(name: InboxCall, request: unknown, { file, signal }: { file?: Blob; signal?: AbortSignal }): Promise<Response> {
		const content = { call: name, request };
		const headers: Record<string, string> = { 'content-type': file ? FILE_BODY : 'application/json' };
		if (this.#session && !name.startsWith('signIn.')) headers['authorization'] = `Bearer ${this.#session.accessToken}`;
		try {
			return await fetch(this.#place.url, { method: 'POST', headers, body: file ? packFile(content, file) : JSON.stringify(content), signal, credentials: 'omit', cache: 'no-store' });
		} catch (error) {
			throw toFailure(error);
		}
	}

	/** Renews the token in time, and once more where the server has forgotten it. */
	async #signedIn(post: () => Promise<Response>): Promise<Response> {
		const session = this.#session;
		if (!session) return await post();
		if (Date.parse(session.accessExpiresAt) - this.#place.now() < RENEW_BEFORE_MS) await this.#renew();
		const used = this.#session?.accessToken;
		const response = await post();
		if (response.status !== 401) return response;
		if (this.#session?.accessToken === used) await this.#renew();
		return await post();
	}

	async #renew(): Promise<void> {
		this.#renewing ??= this.#askForToken().finally(() => (this.#renewing = undefined));
		await this.#renewing;
	}

	async #askForToken(): Promise<void> {
		const { refreshToken } = this.#session ?? { refreshToken: '' };
		try {
			const { session } = await readAnswer<ResponseOf<'signIn.renew'>>(await this.#post('signIn.renew', { refreshToken }, {}));
			this.#session = session;
		} catch (error) {
			const failure = toFailure(error);
			const mayPass = ['offline', 'unavailable', 'tooMany'].includes(failure.error.code);
			if (!mayPass && this.#session) {
				this.#session = undefined;
				this.#place.onSignedOut();
			}
			throw failure;
		}
	}
}

async function readAnswer<T>(response: Response): Promise<T> {
	const answer = (await response.json().catch(() => undefined)) as InboxAnswer<T> | undefined;
	if (answer?.ok) return answer.value;
	throw new InboxFailure(answer?.error ?? { code: 'unavailable', message: `The server answered with ${response.status} and without a reason.`, advice: 'Try again. If it happens again, tell who runs n8n.' });
}
