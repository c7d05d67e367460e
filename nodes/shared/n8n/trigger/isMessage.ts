import type { InboundEvent, MessageEvent } from '../../domain/message/inboundEvent';

export const isMessage = (event: InboundEvent): event is MessageEvent => event.event === 'message';
