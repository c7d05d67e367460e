/** Attributes and children become one element; texts are escaped, so that no name can draw. */
export function element(name: string, attributes: Record<string, string | number>, ...children: string[]): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(String(value))}"`);
	return children.length > 0 ? `<${name}${written.join('')}>${children.join('')}</${name}>` : `<${name}${written.join('')}/>`;
}

/** Characters that XML cannot hold at all are left out. */
export const escapeText = (text: string): string =>
	text
		// These are the very ones that XML 1.0 forbids.
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Bold digits of common fonts, as a part of the font's size; most letters are narrower. */
const WIDTH = 0.62;

/** About as wide as a text becomes, in pixels. */
export const textWidth = (text: string, size: number): number => [...text].length * size * WIDTH;

/** Cuts a text that would not fit. */
export function fitText(text: string, size: number, width: number): string {
	const letters = [...text];
	const most = Math.floor(width / (size * WIDTH));
	return letters.length <= most ? text : `${letters.slice(0, Math.max(0, most - 1)).join('').trimEnd()}…`;
}
