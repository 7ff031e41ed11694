/** What lies behind contacts: a customer's issue, and the conversations about it. */
export class Cases {
  /** By issue. */
  readonly customer: number[] = [];
  readonly topic: number[] = [];
  readonly firstStart: number[] = [];
  /** Conversations about it that an agent took. */
  readonly handled: number[] = [];
  /** Whether the number was withheld: the data do not know the customer. */
  readonly isAnonymous: boolean[] = [];
  /** By conversation; the issue of a campaign call is −1. */
  readonly issueOf: number[] = [];
  readonly startOf: number[] = [];
  readonly legCount: number[] = [];
  readonly waited: number[] = [];
  readonly transfers: number[] = [];
  /** Attempts to call back. */
  readonly tries: number[] = [];
  /** Whom a campaign calls; −1 elsewhere. */
  readonly called: number[] = [];

  addIssue(customer: number, topic: number, start: number, isAnonymous: boolean): number {
    this.topic.push(topic);
    this.firstStart.push(start);
    this.handled.push(0);
    this.isAnonymous.push(isAnonymous);
    return this.customer.push(customer) - 1;
  }

  addConversation(issue: number, start: number, called = -1): number {
    this.startOf.push(start);
    this.legCount.push(0);
    this.waited.push(0);
    this.transfers.push(0);
    this.tries.push(0);
    this.called.push(called);
    return this.issueOf.push(issue) - 1;
  }

  /** −1 where the data do not know. */
  customerOf(conversation: number): number {
    const issue = this.issueOf[conversation]!;
    if (issue < 0) return this.called[conversation]!;
    return this.isAnonymous[issue] === true ? -1 : this.customer[issue]!;
  }
}
