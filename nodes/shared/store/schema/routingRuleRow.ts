/** A rule of who answers. */
export interface RoutingRuleRow {
	id: string;
	/** In the order in which rules are tried, from 1 without gaps. */
	place: number;
	name: string;
	enabled: number;
	/** JSON, checked before it was kept, like the effects. */
	condition: string;
	effects: string;
	/** The name of an output; null = the next stage. */
	send_to: string | null;
}
