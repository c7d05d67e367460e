import { LENGTH_BYTES } from '../../nodes/shared/domain/inbox/inboxTransport';

/** The body of a call with a file: the length of the JSON, the JSON, the bytes of the file. */
export function packFile(request: unknown, file: Blob): Blob {
	const json = new TextEncoder().encode(JSON.stringify(request));
	const length = new DataView(new ArrayBuffer(LENGTH_BYTES));
	length.setUint32(0, json.length);
	return new Blob([length.buffer, json, file]);
}
