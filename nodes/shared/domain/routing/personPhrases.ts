/** How contacts ask for a person. Whole words; case and accents do not count. Short ones are left out that also mean something else. */
export const PERSON_PHRASES = {
	de: ['Mensch', 'Menschen', 'echte Person', 'eine Person', 'einer Person', 'Mitarbeiter', 'Mitarbeiterin', 'Berater', 'Beraterin', 'mit jemandem sprechen', 'mit jemandem reden', 'Kundenservice', 'Kundendienst'],
	en: ['human', 'a person', 'real person', 'an agent', 'live agent', 'live chat', 'operator', 'representative', 'someone real', 'talk to someone', 'talk to somebody', 'speak to someone', 'speak to somebody', 'speak with someone', 'customer service'],
	es: ['humano', 'humana', 'una persona', 'persona real', 'un agente', 'una agente', 'un asesor', 'una asesora', 'operador', 'operadora', 'representante', 'hablar con alguien', 'atención al cliente'],
	fr: ['humain', 'humaine', 'une personne', 'vraie personne', 'un agent', 'une agente', 'un conseiller', 'une conseillère', 'opérateur', 'opératrice', "parler à quelqu'un", 'service client'],
	pt: ['humano', 'humana', 'uma pessoa', 'pessoa real', 'um agente', 'uma agente', 'atendente', 'operador', 'operadora', 'falar com alguém', 'atendimento humano'],
} as const satisfies Record<string, readonly string[]>;

export type PersonLanguage = keyof typeof PERSON_PHRASES;
