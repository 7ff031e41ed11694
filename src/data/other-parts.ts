// What reads the parts beside contacts and makes tables of them, in one module: data of contacts alone do not load it.
export { agentsOf, teamsOf } from './agents.js';
export { shiftsWorked } from './contact-shifts.js';
export { eventsOf } from './events.js';
export { PartIngest } from './part-ingest.js';
export { partTables } from './part-kinds.js';
export { partSchemas } from './part-schemas.js';
