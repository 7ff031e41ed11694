export function contactId(leg: number): string {
  return `C${padded(leg + 1)}`;
}

export function conversationId(conversation: number): string {
  return `V${padded(conversation + 1)}`;
}

export function agentId(agent: number): string {
  return `A${String(agent + 1).padStart(3, '0')}`;
}

/** Seven digits or more, so that ids sort as they were given. */
export function padded(number: number): string {
  return String(number).padStart(7, '0');
}
