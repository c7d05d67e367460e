/** What a tapped answer brings back: which survey it belongs to, and the rating. */
export interface ChoiceId {
	surveyId: string;
	rating: number;
}

const CHOICE = /^csat:([^:]+):(\d{1,2})$/;

export const writeChoiceId = ({ surveyId, rating }: ChoiceId): string => `csat:${surveyId}:${rating}`;

/** Nothing where the button or row belongs to something else. */
export function readChoiceId(id: string | undefined): ChoiceId | undefined {
	const [, surveyId, rating] = CHOICE.exec(id ?? '') ?? [];
	return surveyId === undefined ? undefined : { surveyId, rating: Number(rating) };
}
