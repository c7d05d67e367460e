import type { z } from 'zod';
import type { EngageLabError } from './engageLabReply.ts';
import { wrongParameter } from './engageLabError.ts';

/** Names the parameter that has the wrong shape, and what it should be. */
export function shapeFlaw(error: z.ZodError): EngageLabError {
	const [issue] = error.issues;
	const place = issue?.path.map(String).join('.') ?? '';
	return wrongParameter(`invalid parameter ${place}: ${issue?.message ?? 'wrong'}`);
}
