import { z } from 'zod';
import { accepted } from '../graph/graphReply.ts';
import { freeForm, type MessageKindCheck } from './preparedMessage.ts';
import { checkObject } from './schemaError.ts';

const degrees = (limit: number, label: string): z.ZodType<number> =>
	z
		.union([z.number(), z.string().regex(/^[+-]?\d+(\.\d+)?$/, `${label} must be a number.`).transform(Number)], `${label} must be a number.`)
		.refine((value) => Math.abs(value) <= limit, `${label} must be between -${limit} and ${limit}.`);

export const locationSchema = z.strictObject({
	latitude: degrees(90, 'Latitude'),
	longitude: degrees(180, 'Longitude'),
	name: z.string().optional(),
	address: z.string().optional(),
});

export const checkLocation: MessageKindCheck = (body) => {
	const checked = checkObject(body, 'location', locationSchema);
	if (!checked.ok) return checked;
	const { latitude, longitude, name, address } = checked.value;
	const place = { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
	return accepted(freeForm({ kind: 'location', latitude, longitude, ...place }));
};
