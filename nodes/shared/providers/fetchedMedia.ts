/** What a provider knows of a file that it holds. */
export interface MediaDescription {
	id: string;
	/** Without parameters, e.g. `audio/ogg`. */
	mimeType: string;
	bytes?: number;
	sha256?: string;
	/** Short-lived and behind the provider's credentials. */
	url: string;
}

/** A file of a provider as it is being downloaded; `content` throws a `DownloadError` where it cannot go on. */
export interface FetchedMedia extends MediaDescription {
	/** As the provider or its sender calls it, made safe for any file system. */
	fileName?: string;
	content: AsyncIterable<Uint8Array>;
}

/** A download that cannot go on: `message` says what happened, `advice` the way out. */
export class DownloadError extends Error {
	readonly advice: string;

	constructor(message: string, advice: string) {
		super(message);
		this.advice = advice;
	}
}
