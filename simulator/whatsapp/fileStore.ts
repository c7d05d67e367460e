import { createHash } from 'node:crypto';

export interface StoredFile {
	id: string;
	bytes: Buffer;
	mimeType: string;
	filename?: string;
	sha256: string;
}

/** Holds the bytes of every picture, voice note and document in memory, addressed by a running number. */
export interface FileStore {
	add(bytes: Buffer, mimeType: string, filename?: string): StoredFile;
	get(id: string): StoredFile | undefined;
	clear(): void;
}

export function createFileStore(): FileStore {
	const files = new Map<string, StoredFile>();
	let last = 0;
	return {
		add(bytes, mimeType, filename) {
			const file: StoredFile = {
				id: `file-${++last}`,
				bytes,
				mimeType,
				...(filename === undefined ? {} : { filename }),
				sha256: createHash('sha256').update(bytes).digest('base64'),
			};
			files.set(file.id, file);
			return file;
		},
		get: (id) => files.get(id),
		clear: () => files.clear(),
	};
}
