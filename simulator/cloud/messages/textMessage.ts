import { z } from 'zod';
import { accepted } from '../graph/graphReply.ts';
import { TEXT_BODY_LENGTH } from './messageLimits.ts';
import { freeForm, type MessageKindCheck } from './preparedMessage.ts';
import { checkObject } from './schemaError.ts';

const schema = z.strictObject({
	body: z.string().min(1, 'Text body must not be empty.').max(TEXT_BODY_LENGTH),
	preview_url: z.boolean().optional(),
});

export const checkText: MessageKindCheck = (body) => {
	const checked = checkObject(body, 'text', schema);
	return checked.ok ? accepted(freeForm({ kind: 'text', body: checked.value.body })) : checked;
};
