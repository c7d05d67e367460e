/** What a desk needs of its n8n, whether that is one process or many. */
export interface DeskService {
	/** Of the editor and the webhooks. */
	readonly url: string;
	/** The process that has the editor. */
	readonly pid: number;
	/** Resolves with the story of an end that nobody asked for; until then it is pending. */
	readonly crashed: Promise<Error>;
	/** Ready for the editor's requests. */
	waitUntilReady(signal?: AbortSignal): Promise<void>;
	/** Starts what needs the package to be installed, and waits for it. */
	complete(signal?: AbortSignal): Promise<void>;
	restart(signal?: AbortSignal): Promise<void>;
	stop(): Promise<void>;
	/** Ends it like a power cut. */
	kill(): Promise<void>;
}
