import type { Phrases } from './phrases.js';

export const en: Phrases = {
  topics: {
    Invoice: {
      solved: [
        'The extra item on my invoice was explained and taken off right away.',
        'I finally understand what I am paying for.',
        'The wrong amount on my bill was corrected on the spot.',
      ],
      unsolved: [
        'My invoice is still wrong and nobody could tell me why.',
        'I was promised a corrected invoice and never got one.',
        'I still do not know what this charge is for.',
      ],
    },
    Payment: {
      solved: [
        'My new bank details were entered in a minute.',
        'The payment that had bounced is sorted out now.',
        'They moved my payment date without any fuss.',
      ],
      unsolved: [
        'You charged me twice and I have not seen the money back.',
        'My payment still shows as missing although it left my account last week.',
        'I keep getting reminders for something I have paid.',
      ],
    },
    Refund: {
      solved: [
        'The refund was on my account two days later.',
        'I was told exactly when the refund would arrive, and it did.',
      ],
      unsolved: [
        'I have been waiting for my refund for three weeks now.',
        'Every time I ask about the refund I hear a different date.',
        'No refund, no explanation.',
      ],
    },
    Delivery: {
      solved: [
        'They found my parcel and told me which day it would come.',
        'Delivery was moved to a day when I am at home, thank you.',
        'I got a clear answer about where my router is.',
      ],
      unsolved: [
        'My parcel has been “on its way” for nine days.',
        'Nobody seems to know where my order is.',
        'The courier never rang the bell, and you say that I was not at home.',
      ],
    },
    Return: {
      solved: [
        'The return label was in my inbox a minute later.',
        'Returning the old router was easier than I had feared.',
      ],
      unsolved: [
        'I sent the device back a month ago and you still want it from me.',
        'The return label does not work at any parcel shop here.',
      ],
    },
    'Damaged goods': {
      solved: [
        'A replacement for the broken device was sent the same day.',
        'I only had to send one photo of the damage and it was settled.',
      ],
      unsolved: [
        'The second router you sent is broken as well.',
        'I am asked again and again for photos that I have already sent.',
        'The box was crushed, and now it is supposed to be my fault.',
      ],
    },
    Login: {
      solved: ['My account was unlocked in no time.', 'The new password link worked at the first attempt.'],
      unsolved: [
        'I still cannot get into my account.',
        'The code that you text me is rejected every time.',
        'After the reset I was locked out again the next morning.',
      ],
    },
    Connection: {
      solved: [
        'My internet has been stable ever since.',
        'The technician found the fault in five minutes.',
        'They saw the problem on the line at once and reset it.',
      ],
      unsolved: [
        'My connection still drops every evening.',
        'I was told to restart the router for the fifth time.',
        'No internet since the outage, and I work from home.',
      ],
    },
    'Device set-up': {
      solved: [
        'They stayed with me until everything was running.',
        'The set-up was explained step by step, even for somebody my age.',
      ],
      unsolved: [
        'The router is still blinking red.',
        'The instructions I was given do not match the device I have.',
        'An hour of plugging cables in and out, and the TV box still shows an error.',
      ],
    },
    'Tariff advice': {
      solved: [
        'I got the tariff that suits me, not the most expensive one.',
        'Honest advice, I now pay less than before.',
      ],
      unsolved: [
        'I asked a simple question about tariffs and got a sales talk.',
        'The price I was quoted is not the price on your website.',
      ],
    },
    Promotion: {
      solved: ['The free month was added without any ifs or buts.', 'The offer was exactly as advertised.'],
      unsolved: [
        'The free month is advertised everywhere, just not for me it seems.',
        'The promotion code was refused and nobody knew why.',
      ],
    },
    Cancellation: {
      solved: [
        'My cancellation was confirmed in writing the same day.',
        'They made me an offer that was good enough to stay.',
      ],
      unsolved: [
        'Signing up takes two minutes, cancelling takes two months.',
        'I have cancelled twice and am still being charged.',
      ],
    },
  },
  solved: ['Problem solved.', 'It works now.', 'I got what I needed.', 'All sorted.'],
  unsolved: [
    'My problem is still not solved.',
    'In the end nothing has changed.',
    'I am exactly where I was before.',
  ],
  spoken: {
    friendly: [
      'The agent was patient and really listened.',
      'Very friendly and competent.',
      'The lady knew exactly what she was talking about.',
      'The young man was kind and did not rush me.',
      'I felt taken seriously.',
    ],
    unfriendly: [
      'The agent sounded bored.',
      'I had the feeling that I was being read a script.',
      'I was interrupted all the time.',
      'A bit more friendliness would not hurt.',
    ],
    quick: [
      'I got through at once.',
      'No waiting at all, great.',
      'Fast and uncomplicated.',
      'That was quick.',
    ],
    waited: [
      (minutes) => `I was on hold for ${minutes} minutes.`,
      (minutes) => `${minutes} minutes of waiting music is too much.`,
      (minutes) => `It took about ${minutes} minutes until somebody answered.`,
      () => 'The waiting time is far too long.',
    ],
  },
  written: {
    friendly: [
      'The agent was patient and read what I wrote.',
      'Very friendly and competent.',
      'Whoever answered me knew exactly what they were talking about.',
      'Clear answers, no set phrases.',
      'I felt taken seriously.',
    ],
    unfriendly: [
      'The answers were copied and pasted.',
      'I had the feeling that nobody read what I wrote.',
      'A bit more friendliness would not hurt.',
    ],
    quick: [
      'I had an answer at once.',
      'No waiting at all, great.',
      'Fast and uncomplicated.',
      'That was quick.',
    ],
    waited: [
      (minutes) => `I waited ${minutes} minutes for somebody to join the chat.`,
      (minutes) => `Nothing happened in the chat for ${minutes} minutes.`,
      () => 'For a chat this takes far too long.',
    ],
  },
  waitedForMail: [
    (hours) => `It took ${hours} hours to get an answer.`,
    () => 'I had to wait until the next day for a reply.',
  ],
  passedOn: [
    'I was transferred and had to tell the whole story again.',
    'Please do not pass people from one department to the next.',
  ],
  again: [
    'This was not the first time that I got in touch about this.',
    'I had to get in touch again because the first answer was wrong.',
    'Every time it is somebody else, who knows nothing about it.',
  ],
  praise: ['Keep it up!', 'Thank you!', 'Great service.', 'Would gladly recommend.', 'Five stars.'],
  blame: [
    'Disappointing.',
    'I am thinking of switching providers.',
    'That is not what I call service.',
    'Never again.',
    'Please sort this out.',
  ],
  fair: ['It was all right.', 'Nothing special, but fine.', 'Could have been better.', 'So-so.'],
  but: (sentence) => `But ${sentence.startsWith('I ') ? sentence : lowered(sentence)}`,
  between: ' ',
};

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
