/** What makes two names the same to people: case, white space around and forms of Unicode do not count. */
export function nameKey(name: string): string {
	return name.trim().normalize('NFKC').toLowerCase();
}
