import type { Context } from 'hono';
import type { z } from 'zod';

/** An answer to a wrong order: what happened, and the way out. */
export function controlError(context: Context, status: 400 | 404, message: string): Response {
	return context.json({ error: { message } }, status);
}

/** Reads and checks the JSON of an order; a wrong one comes back as a text for the caller. */
export async function orderOf<Schema extends z.ZodType>(
	context: Context,
	schema: Schema,
): Promise<{ ok: true; value: z.output<Schema> } | { ok: false; message: string }> {
	const text = await context.req.text();
	let given: unknown;
	try {
		given = text.trim() === '' ? {} : JSON.parse(text);
	} catch {
		return { ok: false, message: 'The body is not JSON.' };
	}
	const parsed = schema.safeParse(given);
	if (parsed.success) return { ok: true, value: parsed.data };
	const [issue] = parsed.error.issues;
	const place = issue?.path.map(String).join('.') ?? '';
	return { ok: false, message: place ? `${place}: ${issue?.message}` : (issue?.message ?? 'The body has the wrong form.') };
}
