/** The words of one language for when a desk opens and closes. */
export interface HoursPhrases {
	opens: string;
	closes: string;
	today: string;
	tomorrow: string;
	/** A day within a week: "on Monday". */
	weekday(name: string): string;
	/** A later day: "on Monday 4 January". */
	date(name: string): string;
	/** `hour` is 0 to 23: some languages count one o'clock alone. */
	at(time: string, hour: number): string;
	atMidnight: string;
	/** For pictures. */
	closed: string;
	allDay: string;
	now: string;
	clocksChange: string;
}

/** Portuguese weekdays are feminine, but for the two of the weekend. */
const naOuNo = (weekday: string): string => (/^(s[áa]bado|domingo)/.test(weekday) ? 'no' : 'na');

export const hoursPhrases = {
	en: {
		opens: 'opens',
		closes: 'closes',
		today: 'today',
		tomorrow: 'tomorrow',
		weekday: (name) => `on ${name}`,
		date: (name) => `on ${name}`,
		at: (time) => `at ${time}`,
		atMidnight: 'at midnight',
		closed: 'Closed',
		allDay: 'All day',
		now: 'Now',
		clocksChange: 'clocks change',
	},
	de: {
		opens: 'öffnet',
		closes: 'schließt',
		today: 'heute',
		tomorrow: 'morgen',
		weekday: (name) => `am ${name}`,
		date: (name) => `am ${name},`,
		at: (time) => `um ${time} Uhr`,
		atMidnight: 'um Mitternacht',
		closed: 'Geschlossen',
		allDay: 'Ganztägig',
		now: 'Jetzt',
		clocksChange: 'Zeitumstellung',
	},
	es: {
		opens: 'abre',
		closes: 'cierra',
		today: 'hoy',
		tomorrow: 'mañana',
		weekday: (name) => `el ${name}`,
		date: (name) => `el ${name},`,
		at: (time, hour) => `${hour === 1 ? 'a la' : 'a las'} ${time}`,
		atMidnight: 'a medianoche',
		closed: 'Cerrado',
		allDay: 'Todo el día',
		now: 'Ahora',
		clocksChange: 'cambio de hora',
	},
	fr: {
		opens: 'ouvre',
		closes: 'ferme',
		today: 'aujourd’hui',
		tomorrow: 'demain',
		weekday: (name) => name,
		date: (name) => `le ${name}`,
		at: (time) => `à ${time}`,
		atMidnight: 'à minuit',
		closed: 'Fermé',
		allDay: 'Toute la journée',
		now: 'Maintenant',
		clocksChange: 'changement d’heure',
	},
	it: {
		opens: 'apre',
		closes: 'chiude',
		today: 'oggi',
		tomorrow: 'domani',
		weekday: (name) => name,
		date: (name) => name,
		at: (time) => `alle ${time}`,
		atMidnight: 'a mezzanotte',
		closed: 'Chiuso',
		allDay: 'Tutto il giorno',
		now: 'Adesso',
		clocksChange: 'cambio dell’ora',
	},
	nl: {
		opens: 'opent',
		closes: 'sluit',
		today: 'vandaag',
		tomorrow: 'morgen',
		weekday: (name) => `op ${name}`,
		date: (name) => `op ${name}`,
		at: (time) => `om ${time} uur`,
		atMidnight: 'om middernacht',
		closed: 'Gesloten',
		allDay: 'Hele dag',
		now: 'Nu',
		clocksChange: 'klok verzet',
	},
	pt: {
		opens: 'abre',
		closes: 'fecha',
		today: 'hoje',
		tomorrow: 'amanhã',
		weekday: (name) => `${naOuNo(name)} ${name}`,
		date: (name) => `${naOuNo(name)} ${name},`,
		at: (time, hour) => `${hour === 1 ? 'à' : 'às'} ${time}`,
		atMidnight: 'à meia-noite',
		closed: 'Fechado',
		allDay: 'O dia todo',
		now: 'Agora',
		clocksChange: 'mudança de hora',
	},
} satisfies Record<string, HoursPhrases>;

export type HoursLanguage = keyof typeof hoursPhrases;
