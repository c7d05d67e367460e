/** A rule of the desk stands against it: which one, and the way out. */
export interface Refusal {
	message: string;
	advice: string;
}
