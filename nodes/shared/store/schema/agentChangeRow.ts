/** The details of an agent that an event of the history changed. */
export interface AgentChangeRow {
	event_id: string;
	agent_id: string;
	/** JSON; null in it = the agent was not at the desk. */
	before: string;
	/** JSON. */
	after: string;
}
