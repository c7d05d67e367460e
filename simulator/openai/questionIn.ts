/** A line of a chat that was given as JSON, a line for each message. */
function textOfLine(line: string): string | undefined {
	if (!line.startsWith('{')) return undefined;
	try {
		const { from, text } = JSON.parse(line) as { from?: unknown; text?: unknown };
		return from === 'contact' && typeof text === 'string' ? text : undefined;
	} catch {
		return undefined;
	}
}

/** What the contact asks last: the contact's last line where the prompt holds a chat of JSON lines, else all of the prompt. */
export function questionIn(prompt: string): string {
	return prompt.split('\n').map((line) => textOfLine(line.trim())).findLast((text) => text !== undefined) ?? prompt.trim();
}
