import type { Delivery } from '../../domain/place/delivery.ts';

/** What each way is called in the chart and in the directory (docs/data.md). */
export const DELIVERY_DISPLAY: Readonly<Record<Delivery, string>> = {
  'ehr-routes': 'Order sent by the EHR',
  'shared-task': 'Task in a shared record',
  'web-portal': 'Web portal of the destination',
  'secure-message': 'Secure message',
  fax: 'Fax',
};

export const isDelivery = (code: string | undefined): code is Delivery =>
  code !== undefined && code in DELIVERY_DISPLAY;
