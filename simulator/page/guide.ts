import { z } from 'zod';

const link = z.object({ label: z.string().min(1), url: z.url({ protocol: /^https?$/, error: 'url must be an http or https URL.' }) });

/** What somebody can try, step by step; told by whoever knows the business behind the simulator. */
export const guideOrder = z.object({
	title: z.string().min(1),
	intro: z.string().default(''),
	/** What one needs at hand, e.g. an e-mail address and a password. */
	facts: z.array(z.object({ label: z.string().min(1), value: z.string() })).default([]),
	steps: z.array(z.object({ title: z.string().min(1), text: z.string(), links: z.array(link).default([]) })).min(1, 'A guide needs a step.'),
});

export type Guide = z.output<typeof guideOrder>;
