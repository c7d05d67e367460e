/** Recording a voice message. */
export const recorder = {
	recordVoice: 'Grabar un mensaje de voz',
	record: 'Grabar',
	stopRecording: 'Detener',
	recordAgain: 'Grabar de nuevo',
	useRecording: 'Usarlo',
	noMicrophone: 'No hay micrófono, o esta ventana no puede usarlo. Permítalo en el navegador e inténtelo de nuevo.',
	cannotRecord: 'Este navegador no graba nada que WhatsApp acepte. Adjunte un archivo de sonido (MP3, M4A, AAC u OGG).',
	recordingEnds: 'Termina por sí sola después de 15 minutos.',
	noWindow: 'El navegador no dejó abrir una ventana para grabar. Permita las ventanas emergentes para esta página e inténtelo de nuevo.',
	cancel: 'Cancelar',
} as const;
