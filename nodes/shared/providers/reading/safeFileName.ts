/** Path separators, control characters, and the marks that make `fdp.exe` read as `exe.pdf`. */
const UNSAFE = /[/\\\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const LEADING_DOTS = /^\.+/;

/** A contact chooses the name of a file freely; what is left here can be shown and stored anywhere, accents and all. */
export function safeFileName(given: string | undefined): string | undefined {
	const name = given?.replace(UNSAFE, '_').replace(LEADING_DOTS, '').trim();
	return name ? name : undefined;
}
