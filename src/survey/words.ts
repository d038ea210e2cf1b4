import { defineWords } from '../language/language.ts';
import { code } from '../language/sentence-parts.ts';
import { type WeekTime, weekdays } from './schedule.ts';

/** What the instrument itself says, in the organisation's language; and how its week is written. */
export const surveyWords = defineWords(({ text, weekday }) => ({
  preferNotToSay: text`Prefer not to say`,
  strangeQuestions: { what: text`These are no questions that Parley can ask.`, whatToDo: '' },
  /** From 1, strongest disagreement, to 5. */
  agreement: [
    text`Strongly disagree`,
    text`Disagree`,
    text`Neither agree nor disagree`,
    text`Agree`,
    text`Strongly agree`,
  ],
  /** `Friday 09:05`: as people say it. What stands in a file is written by `formatWeekTime`. */
  weekTime: ({ weekday: day, hour, minute }: WeekTime) => {
    const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
    return text`${weekday(weekdays.indexOf(day))} ${code(time)}`;
  },
}));
