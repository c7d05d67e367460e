import type { Context } from 'hono';
import { parameterError } from './graphError.ts';
import { accepted, refused, type Checked } from './graphReply.ts';
import type { UploadedFile } from './graphCall.ts';

export interface ReadBody {
	body: Record<string, unknown>;
	file: UploadedFile | undefined;
}

/** Form values that hold JSON are JSON to the Graph API. */
function formValue(text: string): unknown {
	if (!/^[[{]/.test(text.trim())) return text;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

async function readForm(context: Context): Promise<ReadBody> {
	const form = await context.req.formData();
	const body: Record<string, unknown> = {};
	let file: UploadedFile | undefined;
	for (const [name, value] of form.entries()) {
		if (typeof value === 'string') body[name] = formValue(value);
		else file = { bytes: Buffer.from(await value.arrayBuffer()), mimeType: value.type || 'application/octet-stream', filename: value.name };
	}
	return { body, file };
}

/** Reads a request of the Graph API, which takes JSON, forms and uploads alike. */
export async function readBody(context: Context): Promise<Checked<ReadBody>> {
	const type = context.req.header('content-type') ?? '';
	if (context.req.method === 'GET') return accepted({ body: {}, file: undefined });
	if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type)) {
		try {
			return accepted(await readForm(context));
		} catch {
			return refused(parameterError('The form could not be read; check the boundary in the content type.'));
		}
	}
	if (/^((image|video|audio)\/|application\/(pdf|octet-stream))/i.test(type)) {
		return accepted({ body: {}, file: { bytes: Buffer.from(await context.req.arrayBuffer()), mimeType: type, filename: '' } });
	}
	const text = await context.req.text();
	if (text.trim() === '') return accepted({ body: {}, file: undefined });
	try {
		const parsed: unknown = JSON.parse(text);
		if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return accepted({ body: { ...parsed }, file: undefined });
	} catch {
		// Falls through: what is not JSON is refused below.
	}
	return refused({ httpStatus: 400, code: 100, type: 'OAuthException', message: '(#100) Invalid parameter: the body is not a JSON object' });
}
