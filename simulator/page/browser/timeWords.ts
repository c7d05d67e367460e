/** Clock time as a chat shows it. */
export const clockTime = (iso: string | number): string => new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

export const dayName = (iso: string): string => new Date(iso).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });

/** A span in the two largest units that matter: `23 h 59 min`, `4 min 10 s`. */
export function spanWords(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor((seconds % 3600) / 60);
	if (hours > 0) return `${hours} h ${String(minutes).padStart(2, '0')} min`;
	return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
}
