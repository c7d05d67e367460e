/** Recording a voice message. */
export const recorder = {
	recordVoice: 'Gravar uma mensagem de voz',
	record: 'Gravar',
	stopRecording: 'Parar',
	recordAgain: 'Gravar de novo',
	useRecording: 'Usar',
	noMicrophone: 'Não há microfone, ou esta janela não pode usá-lo. Permita-o no navegador e tente de novo.',
	cannotRecord: 'Este navegador não grava nada que o WhatsApp aceite. Anexe um arquivo de som (MP3, M4A, AAC ou OGG).',
	recordingEnds: 'Termina sozinha após 15 minutos.',
	noWindow: 'O navegador não deixou abrir uma janela para gravar. Permita pop-ups para esta página e tente de novo.',
	cancel: 'Cancelar',
} as const;
