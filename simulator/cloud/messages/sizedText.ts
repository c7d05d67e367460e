import { z } from 'zod';

/** A text with Meta's wording for a wrong length; lengths count UTF-16 units, which is the cautious reading. */
export function sizedText(label: string, most: number, least = 1): z.ZodString {
	const message = `${label} length invalid. Min length: ${least}, Max length: ${most}`;
	return z.string().min(least, message).max(most, message);
}
