import type { TemplateParameters } from '../../../domain/message/templateParameters';
import { VARIABLE_SPACES_MAX_COUNT } from '../limits';

const LINE_BREAKS_AND_TABS = /[\r\n\t]+/g;
const TOO_MANY_SPACES = new RegExp(` {${VARIABLE_SPACES_MAX_COUNT + 1},}`, 'g');

/** Variables with line breaks, tabs or long runs of spaces are refused, so they become one space. */
const onOneLine = (text: string): string => text.replace(LINE_BREAKS_AND_TABS, ' ').replace(TOO_MANY_SPACES, ' ').trim();

/**
 * The values of a template by the names of its variables: each by its own name, the others in their order under the names that the
 * template has, or as 1, 2, 3 … where those are not known. Nothing where there are no values.
 */
export function contentVariables({ header, body, code }: TemplateParameters, names: readonly string[] = []): string | undefined {
	const values = [...(header?.kind === 'text' && header.name ? [header] : []), ...(code === undefined ? body : [{ text: code, name: undefined }, ...body])];
	const taken = new Set(values.flatMap(({ name }) => name ?? []));
	const free = names.filter((name) => !taken.has(name));
	let next = 0;
	const named = values.map(({ name, text }): [string, string] => {
		if (name) return [name, onOneLine(text)];
		next++;
		return [free[next - 1] ?? String(next), onOneLine(text)];
	});
	return named.length > 0 ? JSON.stringify(Object.fromEntries(named)) : undefined;
}
