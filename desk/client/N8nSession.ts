/** What n8n answered when it refused a request. */
export class N8nRequestError extends Error {
	readonly status: number;

	constructor(method: string, path: string, status: number, reason: string) {
		super(`n8n answered ${status} to ${method} ${path}: ${reason}`);
		this.name = 'N8nRequestError';
		this.status = status;
	}
}

interface Envelope {
	data?: unknown;
	message?: string;
}

/** Requests to n8n's own REST interface, signed in like the editor: by cookie. */
export class N8nSession {
	readonly url: string;
	#cookie = '';

	constructor(url: string) {
		this.url = url;
	}

	async get<T>(path: string): Promise<T> {
		return await this.request<T>('GET', path);
	}

	async post<T>(path: string, body: unknown = {}): Promise<T> {
		return await this.request<T>('POST', path, body);
	}

	async patch<T>(path: string, body: unknown): Promise<T> {
		return await this.request<T>('PATCH', path, body);
	}

	async delete<T>(path: string): Promise<T> {
		return await this.request<T>('DELETE', path);
	}

	async request<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.url}${path}`, {
			method,
			headers: { cookie: this.#cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		this.#keepCookie(response);
		const text = await response.text();
		const envelope = parseEnvelope(text);
		if (!response.ok) throw new N8nRequestError(method, path, response.status, envelope.message ?? text.slice(0, 300));
		return ('data' in envelope ? envelope.data : envelope) as T;
	}

	#keepCookie(response: Response): void {
		for (const cookie of response.headers.getSetCookie()) {
			if (cookie.startsWith('n8n-auth=')) this.#cookie = cookie.split(';')[0] ?? '';
		}
	}
}

function parseEnvelope(text: string): Envelope {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === 'object' && parsed !== null ? parsed : { data: parsed };
	} catch {
		return { message: text.slice(0, 300) };
	}
}
