import { StoreUnavailable } from '../storeUnavailable';

/** Primary result codes. @see https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const PRIMARY_CODE = 0xff;

const OTHER_FILE = 'Choose another file for the help desk; a new one is created by itself.';
const RESTORE = 'Stop n8n, put the file aside and restore the last backup, or start with a new file.';

const FAILURES: Record<number, { happened: string; advice: string }> = {
	3: { happened: 'may not be used by this user', advice: 'Give the user that runs n8n the right to read and write the file and its folder.' },
	[BUSY]: { happened: 'is locked by another program', advice: 'Close what holds the file open (a backup, a database browser) and try again.' },
	[LOCKED]: { happened: 'is locked by another program', advice: 'Close what holds the file open (a backup, a database browser) and try again.' },
	8: { happened: 'cannot be written', advice: 'Give the user that runs n8n the right to write the file and its folder, or choose another file.' },
	10: { happened: 'could not be read or written (the disk reported an error)', advice: 'Check the disk; a network drive is not fit for a database file.' },
	11: { happened: 'is damaged', advice: RESTORE },
	13: { happened: 'cannot grow: the disk is full', advice: 'Free some space on the disk. Nothing was half-written.' },
	14: { happened: 'cannot be opened', advice: 'Check that the path is a file (not a folder) and that the user that runs n8n may read and write it and its folder.' },
	26: { happened: 'is not a database', advice: OTHER_FILE },
};

const FILE_SYSTEM: Record<string, string> = {
	EACCES: 'the user that runs n8n may not write there',
	EPERM: 'the user that runs n8n may not write there',
	EROFS: 'the disk is read-only',
	ENOTDIR: 'a part of the path is a file, not a folder',
	EEXIST: 'a part of the path is a file, not a folder',
	ENOSPC: 'the disk is full',
	ENAMETOOLONG: 'the path is too long',
};

/** Whether somebody else holds the lock just now, which passes. */
export function isBusy(error: unknown): boolean {
	const code = resultCode(error);
	return code === BUSY || code === LOCKED;
}

/** Puts what SQLite or the file system reported into words; anything else (a mistake of ours) stays what it is. */
export function explainFailure(error: unknown, file: string): unknown {
	const failure = FAILURES[resultCode(error) ?? -1];
	if (failure) return new StoreUnavailable(`The help desk's file ${file} ${failure.happened}.`, failure.advice, { cause: error });
	const reason = FILE_SYSTEM[property(error, 'code') as string];
	if (reason) {
		const advice = 'Choose a file in a folder that the user that runs n8n may write.';
		return new StoreUnavailable(`The folder of the help desk's file ${file} cannot be used: ${reason}.`, advice, { cause: error });
	}
	return error;
}

function resultCode(error: unknown): number | undefined {
	const code = property(error, 'errcode');
	return typeof code === 'number' ? code & PRIMARY_CODE : undefined;
}

function property(error: unknown, name: string): unknown {
	return typeof error === 'object' && error !== null ? (Reflect.get(error, name) as unknown) : undefined;
}
