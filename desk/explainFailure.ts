import { DeskError } from './DeskError.ts';
import { errorCode } from './errorCode.ts';

const EXPLANATIONS: Record<string, string> = {
	ENOSPC: 'The disk is full: make room and start again.',
	EACCES: 'A file or folder may not be written: make sure that this checkout belongs to your user.',
	EPERM: 'A file or folder may not be written: make sure that this checkout belongs to your user.',
	EROFS: 'The disk is mounted read-only: use a checkout on one that can be written.',
};

/** What to tell the person at the terminal; an unforeseen failure keeps its stack, because it is a bug to report. */
export function explainFailure(error: unknown): string {
	if (error instanceof DeskError) return error.message;
	if (!(error instanceof Error)) return String(error);
	const explanation = EXPLANATIONS[errorCode(error) ?? ''];
	return explanation ? `${error.message}\n${explanation}` : (error.stack ?? error.message);
}
