/** How a contact can rate: 1 to 5 stars, 3 faces, thumbs down or up, or 0 to 10. Stored names never change. */
export const SCALES = ['stars', 'faces', 'thumbs', 'zeroToTen'] as const;

export type ScaleName = (typeof SCALES)[number];

export interface Scale {
	lowest: number;
	highest: number;
	/** From here on a contact counts as satisfied. */
	satisfiedFrom: number;
}

/** Of five stars the upper two count as satisfied, as the field does it; of 0 to 10 those who would recommend (9 and 10). */
export const scales: Readonly<Record<ScaleName, Scale>> = {
	stars: { lowest: 1, highest: 5, satisfiedFrom: 4 },
	faces: { lowest: 1, highest: 3, satisfiedFrom: 3 },
	thumbs: { lowest: 0, highest: 1, satisfiedFrom: 1 },
	zeroToTen: { lowest: 0, highest: 10, satisfiedFrom: 9 },
};

/** All ratings of a scale, lowest first. */
export function ratingsOf(scale: ScaleName): number[] {
	const { lowest, highest } = scales[scale];
	return Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
}

const FACES = ['🙁', '😐', '😀'];
const THUMBS = ['👎', '👍'];

/** A rating as a picture that everybody understands; a number where there is none. */
export function symbolOf(scale: ScaleName, rating: number): string {
	if (scale === 'stars') return '⭐'.repeat(rating);
	if (scale === 'faces') return FACES[rating - 1] ?? '';
	if (scale === 'thumbs') return THUMBS[rating] ?? '';
	return String(rating);
}
