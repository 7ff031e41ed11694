import type { Table } from './contact-data.js';

/** A part of which there is no row. */
export const noRows: Table = { rows: 0, fields: [], column: () => undefined };
