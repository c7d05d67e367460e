import type { CodeDraft } from '../../../templateAuthor';
import type { DraftButton as MetaButton, DraftHeader, TemplateDraft as MetaDraft } from '../../../metaShapes/templates/templateContent';
import { variablesOf } from '../../../metaShapes/templates/variablesOf';
import type { DraftButton, TemplateDraft } from './templateTypes';

/** What a content says, and an example for each of its variables. */
export interface WrittenTypes {
	draft: TemplateDraft;
	examples: Record<string, string>;
}

type QuickReply = Extract<DraftButton, { kind: 'quickReply' }>;

/** Twilio writes no text of its own on a button that copies a code. */
const COPY_CODE_TITLE = 'Copy code';

/**
 * A template as a person fills it in for any vendor, as Twilio keeps it. Meta counts the variables of header, body and each link by
 * themselves, Twilio those of the whole content: outside the body they get the next free numbers.
 */
export function writtenTypes({ header, body, examples, footer, buttons }: MetaDraft): WrittenTypes {
	const variables = variablesOf(body);
	const given: Record<string, string> = Object.fromEntries(variables.map((name, index) => [name, examples[index] ?? '']));
	let last = Math.max(0, ...variables.map(Number).filter(Number.isInteger));
	const renumbered = (text: string, example: string | undefined): string =>
		text.replace(/\{\{\s*[A-Za-z0-9_]+\s*\}\}/g, () => {
			last += 1;
			given[String(last)] = example ?? '';
			return `{{${last}}}`;
		});
	const top = headerOf(header, renumbered);
	const actions = buttons.map((button) => actionOf(button, renumbered));
	return { draft: draftOf({ body, footer, ...top }, actions), examples: given };
}

type Renumbered = (text: string, example: string | undefined) => string;

function headerOf(header: DraftHeader | undefined, renumbered: Renumbered): { header?: string; mediaUrl?: string } {
	if (header === undefined || header.kind === 'location') return {};
	if (header.kind === 'text') return { header: renumbered(header.text, header.example) };
	return { mediaUrl: renumbered(header.handle, header.example) };
}

function actionOf({ kind, text, value = '', example }: MetaButton, renumbered: Renumbered): DraftButton {
	const title = text.trim();
	if (kind === 'url') return { kind, title, url: renumbered(value, example) };
	if (kind === 'phone') return { kind, title, phone: value };
	if (kind === 'copyCode') return { kind, title: title || COPY_CODE_TITLE, code: value };
	return { kind, title, id: title };
}

const isQuick = (button: DraftButton): button is QuickReply => button.kind === 'quickReply';
const isAction = (button: DraftButton): button is Exclude<DraftButton, QuickReply> => button.kind !== 'quickReply';

/** The plainest of Twilio's types that can hold it all. */
function draftOf(parts: { body: string; header?: string; mediaUrl?: string; footer?: string }, buttons: DraftButton[]): TemplateDraft {
	const { body, header, mediaUrl, footer } = parts;
	if (header === undefined && !footer && mediaUrl === undefined) {
		if (buttons.length === 0) return { kind: 'text', body };
		if (buttons.every(isQuick)) return { kind: 'quickReply', body, buttons };
		if (buttons.every(isAction)) return { kind: 'callToAction', body, buttons };
	}
	if (mediaUrl !== undefined && !footer && buttons.length === 0) return { kind: 'media', body, mediaUrl };
	return { kind: 'card', body, header, mediaUrl, footer, buttons };
}

export const codeTypes = ({ buttonText, warnsAgainstSharing, expiresIn }: CodeDraft): TemplateDraft => ({
	kind: 'authentication',
	buttonText,
	addSecurityAdvice: warnsAgainstSharing,
	expiresInMinutes: expiresIn,
});
