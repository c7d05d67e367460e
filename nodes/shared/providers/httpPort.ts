import type { Result } from '../domain/result';

/** How a provider reaches its vendor: n8n's authenticated request in production, anything in a test. */
export interface HttpRequest {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	url: string;
	query?: Record<string, string>;
	headers?: Record<string, string>;
	/** JSON, or bytes with a content type of their own. */
	body?: { json: unknown } | { bytes: Buffer; contentType: string };
}

export interface HttpResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Parsed when the vendor answered JSON, else the text. */
	body: unknown;
}

/** There was no answer. */
export interface Unreachable {
	reason: string;
	/** True when nothing can have reached the vendor: refused connection, unknown host. */
	provenUnsent: boolean;
}

/** Every status is a value, 500 included. */
export type HttpPort = (request: HttpRequest) => Promise<Result<HttpResponse, Unreachable>>;
