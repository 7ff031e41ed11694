import type { Opening } from '../calendar/period.js';

export type Channel = 'voice' | 'chat' | 'email';
export const channels: readonly Channel[] = ['voice', 'chat', 'email'];

/** Voice agents take one contact at a time; digital ones several chats, and an email among them. */
export type Desk = 'voice' | 'digital';

export interface Team {
  readonly name: string;
  readonly desk: Desk;
  /** Names of the queues that the team is there for. */
  readonly queues: readonly string[];
}

/** What customers contact the centre about. */
export interface Topic {
  readonly name: string;
  readonly queue: string;
  /** How many of the customers' issues are of it, relative to the others. */
  readonly weight: number;
  /** Mean seconds of talk of an average agent on the phone. */
  readonly talkSeconds: number;
  /** Probability that an average, experienced agent solves it in one contact. */
  readonly solved: number;
  /** Where a call is handed on to by an agent who does not know that queue, and how likely. */
  readonly transfer: { readonly to: string; readonly probability: number } | null;
  /** Probability that the menu or the bot settles it before the queue. */
  readonly selfService: number;
  /** Probability of a sale, where one can come of it. */
  readonly sale: number | null;
}

/** How busy a channel is over a day: 24 weights, by the hour of the wall clock. */
export type Hours = readonly number[];

/** What makes demand go up and down. Weights are relative to each other; they need no common sum. */
export interface Season {
  readonly months: readonly number[];
  /** Monday first. */
  readonly weekdays: Readonly<Record<Channel, readonly number[]>>;
  readonly hours: Readonly<Record<Channel, Hours>>;
  /** The weight of an hour in which the centre is closed. */
  readonly closed: Readonly<Record<Channel, number>>;
  /** Standard deviation of a day's own factor, which nobody foresees. */
  readonly dayNoise: number;
}

/** How long customers wait, and what they are offered meanwhile. Infinity turns a thing off. */
export interface Patience {
  /** Means of exponential distributions, seconds. */
  readonly meanSeconds: Readonly<Record<'voice' | 'chat', number>>;
  /** Share of callers who hang up within five seconds of waiting: they have dialled wrongly. */
  readonly misdials: number;
  /** A caller who has waited that long is offered a callback; so many take it, leave a message, or leave by a key. */
  readonly offerAfterSeconds: number;
  readonly takesCallback: number;
  readonly leavesMessage: number;
  readonly leavesByKey: number;
  /** A caller who has waited that long goes to a partner. */
  readonly overflowAfterSeconds: number;
  /** After closing time those who wait are let in for that long. */
  readonly graceSeconds: number;
  /** The lines are busy when calls are more than that many times the most agents planned; at least four. */
  readonly linesPerAgent: number;
}

export interface Handling {
  /** How talk times are distributed around their mean. */
  readonly shape: 'lognormal' | 'exponential';
  /** Standard deviation over mean, of the log-normal ones. */
  readonly spread: number;
  /** Mean seconds of a chat and of writing an email over those of a call. */
  readonly longerThanTalk: Readonly<Record<'chat' | 'email', number>>;
  readonly held: { readonly probability: number; readonly meanSeconds: number };
  readonly wrapSeconds: Readonly<Record<Channel, number>>;
  /** Seconds until an agent picks up, evenly distributed. */
  readonly ring: readonly [from: number, to: number];
  /** Chats that a digital agent has at once; the second figure after the first three months. */
  readonly chats: readonly [number, number];
}

export interface People {
  /** A standard deviation of ability makes an agent's contacts shorter by that share, */
  readonly fasterByAbility: number;
  /** and has that effect on the logit of solving. */
  readonly solvesByAbility: number;
  /** Standard deviation of what else makes an agent fast or slow. */
  readonly paceSpread: number;
  /** A beginner takes that much longer; it fades with the time constant. */
  readonly beginnerSlower: number;
  /** and is that much worse, on the logit, at solving. */
  readonly beginnerSolves: number;
  readonly learningDays: number;
  /** Probability that a voice agent can also take a queue of another team. */
  readonly secondSkill: number;
  /** Shares of agents who join and who leave within 30 days. */
  readonly joinsPerMonth: number;
  readonly leavesPerMonth: number;
}

/** Staff by forecast (Erlang C a half hour), or so many agents all the time. */
export type Staffing =
  | {
      readonly kind: 'planned';
      /** The planner staffs for this service level. */
      readonly target: number;
      readonly thresholdSeconds: number;
      readonly maxOccupancy: number;
      /** Contacts that an agent is wanted for, of a new issue: with repeats and transfers. Measured. */
      readonly followUps: Readonly<Record<Channel, number>>;
      /** How much more or less that is by weekday, Monday first: who finds the centre closed comes on the next day. */
      readonly weekdayFollowUps: readonly number[];
      /** Share of pauses, and agents beside the formula's for what it leaves out: skills, pauses of single agents. */
      readonly paused: number;
      readonly margin: Readonly<Record<Desk, number>>;
      /** How full of chats a digital agent is to be, and how much of the emails the digital desk writes. */
      readonly chatOccupancy: number;
      readonly emailShare: number;
      /** Share of planned shifts whose agent is ill, and of those for whom somebody steps in. */
      readonly ill: number;
      readonly replaced: number;
      /** Share of a lift in demand by an announced promotion that the planner believes. */
      readonly foreseen: number;
    }
  | { readonly kind: 'fixed'; readonly voice: number; readonly digital: number };

export interface FollowUp {
  /** Probabilities that a customer contacts again about the same issue. */
  readonly unsolved: number;
  readonly solved: number;
  readonly abandoned: number;
  /** Mean days until then (exponential, cut at `latestDays`, then moved into opening hours). */
  readonly meanDays: number;
  readonly latestDays: number;
  /** Of those who hung up, so many try again within the hour. */
  readonly soon: number;
}

/** What a survey's answer is made of: a sum, with normal noise, rounded and cut to the scale. */
export interface ScoreModel {
  readonly base: number;
  readonly solved: number;
  readonly waitPerMinute: number;
  readonly ability: number;
  readonly transfer: number;
  readonly repeat: number;
  readonly noise: number;
  readonly scale: readonly [least: number, most: number];
}

export interface Feedback {
  /** Probability that a handled conversation is asked and answers. */
  readonly responds: Readonly<Record<Channel, number>>;
  readonly csat: ScoreModel;
  readonly nps: ScoreModel;
  readonly ces: ScoreModel;
  /** Minutes of waiting beyond which it gets no worse; hours of an email count as minutes. */
  readonly mostMinutes: number;
  readonly comments: number;
}

export interface Money {
  /** Euro an hour of handling, as the centre reckons it, and an hour of paid time. */
  readonly handlingHour: number;
  readonly paidHour: number;
  readonly voiceMinute: number;
  readonly selfService: number;
  readonly saleMean: number;
  /** Rent, licences, managers, a day. */
  readonly indirectADay: number;
}

/** Everything about the invented centre: the truth from which its data follow. */
export interface Centre {
  readonly queues: readonly string[];
  readonly teams: readonly Team[];
  readonly topics: readonly Topic[];
  /** Shares of new issues. */
  readonly channels: Readonly<Record<Channel, number>>;
  /** Share of contacts that are outbound campaign calls. */
  readonly outbound: number;
  /** Contacts that a new issue becomes, with repeats, transfers and callbacks. Measured, not given. */
  readonly contactsPerIssue: number;
  readonly opening: Opening;
  readonly closedOnHolidays: boolean;
  /** Whether promotions, outages and changes happen. */
  readonly happenings: boolean;
  readonly season: Season;
  readonly patience: Patience;
  readonly handling: Handling;
  readonly people: People;
  readonly staffing: Staffing;
  readonly followUp: FollowUp;
  readonly feedback: Feedback;
  readonly money: Money;
}
