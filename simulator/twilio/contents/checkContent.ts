import { z } from 'zod';
import { accepted, refused, type Checked } from '../rest/twilioReply.ts';
import { invalidParameter } from '../rest/twilioError.ts';
import { contentTypes } from './contentTypes.ts';

/** @see https://www.twilio.com/docs/content/using-variables-with-content-api */
const VARIABLES_COUNT = 100;

const draft = z.looseObject({
	friendly_name: z.string().optional(),
	language: z.string().regex(/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/, 'Language is not supported'),
	variables: z.record(z.string().max(16), z.string()).optional(),
	types: z.record(z.string(), z.unknown()).refine((types) => Object.keys(types).length > 0, 'At least one content type must be provided'),
});

export interface ContentDraft {
	friendly_name?: string | undefined;
	language: string;
	variables?: Record<string, string> | undefined;
	types: Record<string, Record<string, unknown>>;
}

const words = (place: string, error: z.ZodError): string => {
	const [issue] = error.issues;
	return `Invalid Parameter: ${[place, ...(issue?.path ?? [])].filter((part) => part !== '').join('.')}: ${issue?.message}`;
};

/** Finds what is wrong with a content before it is kept. */
export function checkContent(given: Record<string, unknown>): Checked<ContentDraft> {
	const parsed = draft.safeParse(given);
	if (!parsed.success) return refused(invalidParameter(words('', parsed.error)));
	const { friendly_name, language, variables } = parsed.data;
	const types: Record<string, Record<string, unknown>> = {};
	for (const [name, value] of Object.entries(parsed.data.types)) {
		const type = contentTypes[name]?.safeParse(value);
		if (!type) return refused(invalidParameter(`Invalid Parameter: types: ${name} is no content type`));
		if (!type.success) return refused(invalidParameter(words(`types.${name}`, type.error)));
		types[name] = type.data;
	}
	if (Object.keys(variables ?? {}).length > VARIABLES_COUNT) return refused(invalidParameter(`Invalid Parameter: variables: no more than ${VARIABLES_COUNT}`));
	return accepted({ friendly_name, language, variables, types });
}
