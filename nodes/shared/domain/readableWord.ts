/** A constant of a vendor as people write it: `PENDING_DELETION` becomes "Pending deletion". */
export function readableWord(constant: string | undefined): string | undefined {
	const words = constant?.toLowerCase().replaceAll('_', ' ').trim();
	return words ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}
