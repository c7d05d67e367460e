import type { z } from 'zod';
import type { PanelContent } from '../../whatsapp/messageContent.ts';
import type { Checked } from '../graph/graphReply.ts';
import type { ResolvedHeader } from './interactiveParts.ts';
import type { SendingGround } from './preparedMessage.ts';

/** One kind of interactive message: what it must look like, and what the phone shows of its action. */
export interface InteractiveKind<Schema extends z.ZodType = z.ZodType> {
	schema: Schema;
	parts(value: z.output<Schema>): Pick<PanelContent, 'actions' | 'menu' | 'cards'>;
	cardHeaders?(value: z.output<Schema>, ground: SendingGround): Checked<ResolvedHeader[]>;
}
