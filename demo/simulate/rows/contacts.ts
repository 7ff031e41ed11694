import type { Contact } from '../../../src/data/contact.js';
import { IsoWriter } from '../calendar/zone-clock.js';
import { flags } from '../floor/legs.js';
import type { World } from '../world.js';
import { customerId, languageOf, segmentOf } from './customer.js';
import { agentId, contactId, conversationId } from './ids.js';

/** A contact while it is written; then it is a {@link Contact}. */
export type ContactRow = { -readonly [field in keyof Contact]: Contact[field] };

/**
 * Writes legs as rows of the data format. What does not apply to a leg is absent, what is not known is null; inbound is
 * not said, nor the conversation of a leg that is alone in it: a million rows are to be read as one text.
 */
export class ContactWriter {
  readonly #world: World;
  readonly #iso: IsoWriter;

  constructor(world: World) {
    this.#world = world;
    this.#iso = new IsoWriter(world.period.clock);
  }

  row(leg: number): ContactRow {
    const { legs, cases, centre, agents, period } = this.#world;
    const { at } = legs;
    const outcome = legs.outcomeOf(leg);
    const conversation = at.conversation[leg]!;
    const issue = cases.issueOf[conversation]!;
    const isOutbound = at.isOutbound[leg] === 1;
    const isAnswered = outcome === 'answered';
    const wait = outcome === 'open' ? -1 : at.wait[leg]!;
    const row: ContactRow = { id: contactId(leg) };
    if (cases.legCount[conversation]! > 1) row.conversation = conversationId(conversation);
    row.startedAt = this.#iso.write(period.start + at.start[leg]!);
    const end = isAnswered
      ? legs.answeredAt(leg) + legs.handling(leg)
      : at.start[leg]! + Math.max(wait, isOutbound ? at.ring[leg]! : 0);
    if (isAnswered || wait >= 0 || isOutbound) row.endedAt = this.#iso.write(period.start + end);
    row.channel = legs.channelOf(leg);
    if (isOutbound) row.direction = 'outbound';
    row.queue = centre.queues[at.queue[leg]!]!;
    const agent = agents[at.agent[leg]!];
    if (agent !== undefined) {
      row.team = agent.team;
      row.agent = agentId(agent.index);
    }
    const customer = cases.customerOf(conversation);
    if (customer >= 0) row.customer = customerId(customer);
    row.topic = centre.topics[at.topic[leg]!]!.name;
    // The menu asks for the language, so it is known of those without a number too.
    row.language = languageOf(issue >= 0 ? cases.customer[issue]! : customer);
    if (customer >= 0) row.segment = segmentOf(customer);
    row.outcome = outcome;
    if (wait >= 0 && !isOutbound) row.queueSeconds = wait;
    if (at.ring[leg]! >= 0) row.ringSeconds = at.ring[leg]!;
    if (isAnswered) this.#handled(row, leg);
    else if (isOutbound && issue < 0) row.rightParty = false;
    if (at.complaint[leg] === flags.yes) row.complaint = true;
    if (at.costCents[leg]! > 0) row.cost = at.costCents[leg]! / 100;
    return row;
  }

  #handled(row: ContactRow, leg: number): void {
    const { at } = this.#world.legs;
    row.talkSeconds = at.talk[leg]!;
    row.holdSeconds = at.hold[leg]!;
    row.wrapSeconds = at.wrap[leg]!;
    if (at.firstResponse[leg]! >= 0) row.firstResponseSeconds = at.firstResponse[leg]!;
    if (at.resolution[leg]! >= 0) row.resolutionSeconds = at.resolution[leg]!;
    row.transferred = at.transferred[leg] === flags.yes;
    if (at.concludes[leg] === 1) {
      row.resolved = flagOf(at.resolved[leg]!);
      row.resolvedFirstContact = flagOf(at.firstContact[leg]!);
      row.closedFirstContact = flagOf(at.closed[leg]!);
      if (at.resolved[leg] === flags.yes) row.reopened = flagOf(at.reopened[leg]!);
    }
    if (row.channel === 'voice') row.followedScript = flagOf(at.script[leg]!);
    if (at.rightParty[leg] !== flags.unknown) row.rightParty = at.rightParty[leg] === flags.yes;
    if (at.sale[leg] !== flags.unknown) row.sale = at.sale[leg] === flags.yes;
    if (at.revenueCents[leg]! >= 0) row.revenue = at.revenueCents[leg]! / 100;
  }
}

function flagOf(flag: number): boolean | null {
  return flag === flags.unknown ? null : flag === flags.yes;
}
