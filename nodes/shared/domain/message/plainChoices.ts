import type { OutboundMessage } from './outboundMessage';

/** A question with buttons or a list in plain text, its choices numbered; nothing for other kinds of messages. */
export function plainChoices(message: OutboundMessage): string | undefined {
	if (message.kind !== 'buttons' && message.kind !== 'list') return undefined;
	const choices: Array<{ title: string; description?: string }> = message.kind === 'buttons' ? message.buttons : message.sections.flatMap(({ rows }) => rows);
	const numbered = choices.map(({ title, description }, index) => `${index + 1}. ${title}${description ? ` (${description})` : ''}`);
	const header = typeof message.header === 'string' ? `*${message.header}*` : undefined;
	return [header, message.text, numbered.join('\n'), message.footer && `_${message.footer}_`].filter(Boolean).join('\n\n');
}
