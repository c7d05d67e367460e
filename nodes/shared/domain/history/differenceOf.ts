import { sameData } from '../sameData';

/** The fields that are not the same before and after, with what is in them on either side. */
export function differenceOf<Whole extends object>(before: Whole, after: Whole): { before: Partial<Whole>; after: Partial<Whole> } {
	const fields = (Object.keys(after) as Array<keyof Whole>).filter((field) => !sameData(before[field], after[field]));
	return { before: only(before, fields), after: only(after, fields) };
}

/** A part of something. */
export const only = <Whole extends object>(whole: Whole, fields: ReadonlyArray<keyof Whole>): Partial<Whole> =>
	Object.fromEntries(fields.map((field) => [field, whole[field]])) as Partial<Whole>;
