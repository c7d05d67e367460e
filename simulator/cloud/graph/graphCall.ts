import type { CloudWorld } from '../cloudWorld.ts';
import type { CloudAccount, CloudApp } from '../directory.ts';
import type { GraphReply } from './graphReply.ts';

/** Who calls: a system user's token opens accounts, an app token (`id|secret`) opens one app. */
export interface GraphCaller {
	token: string;
	accounts: CloudAccount[];
	app: CloudApp | undefined;
}

export interface UploadedFile {
	bytes: Buffer;
	mimeType: string;
	filename: string;
}

/** One call to the Graph API, freed from HTTP. */
export interface GraphCall {
	world: CloudWorld;
	caller: GraphCaller;
	method: string;
	/** The version in the path, such as `v25.0`. */
	version: string;
	id: string;
	query: Record<string, string>;
	/** JSON, form fields and query parameters alike, as the Graph API reads them. */
	body: Record<string, unknown>;
	file: UploadedFile | undefined;
	/** Names in lower case. */
	headers: Record<string, string>;
}

export type GraphOperation = (call: GraphCall) => GraphReply | Promise<GraphReply>;
