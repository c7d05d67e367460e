import type { Result } from '../domain/result';
import type { Unreachable } from './httpPort';

/** A file on its way: what the vendor said about it, and its bytes as they come. */
export interface FileAnswer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	content: AsyncIterable<Uint8Array>;
	/** Gives up what was not read, so that the connection is free again. */
	discard: () => void;
}

export interface FileRequestOptions {
	/** Leaves the credential's token out, for an address that carries a right of its own. */
	anonymous?: boolean;
}

/** Downloads with the credential's token. It follows no redirect by itself: the token must not travel to another host. */
export type FilePort = (url: string, options?: FileRequestOptions) => Promise<Result<FileAnswer, Unreachable>>;
