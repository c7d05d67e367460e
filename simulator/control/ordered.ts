import type { MessageContent } from '../whatsapp/messageContent.ts';

/** What a customer was told to write, or why that cannot be. */
export type Ordered = { ok: true; content: MessageContent; quotes?: string } | { ok: false; message: string };
