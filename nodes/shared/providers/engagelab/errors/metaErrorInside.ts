import { graphError } from '../../metaShapes/errors/graphErrors';
import type { GraphErrorEntry } from '../../metaShapes/errors/graphErrorEntry';

/** `code:<meta code>:<subcode>` somewhere in a message of EngageLab. */
const META_CODE = /\bcode:\s*(\d{1,9})(?::\s*(\d{1,9}))?/i;

/** The error of Meta that EngageLab hands on inside its own; the finer code is looked at first. */
export function metaErrorInside(message: string | undefined): GraphErrorEntry | undefined {
	const [, code, subcode] = META_CODE.exec(message ?? '') ?? [];
	return (subcode === undefined ? undefined : graphError(Number(subcode))) ?? (code === undefined ? undefined : graphError(Number(code)));
}
