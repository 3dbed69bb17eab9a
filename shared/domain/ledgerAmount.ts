import { type MoneyRead, parseMoney, plainAmount, splitSign } from './money.ts';
import { type Result, fail } from './result.ts';

/** Finance systems write the sign behind the amount: CR or a minus for what came back, DR for what was paid out. */
const behind = /^(?<rest>.*[\d)])(?<sign>cr|dr|[-\u2010-\u2015\u2212])$/su;

/** An amount of a ledger: as `parseMoney` reads files, and with CR, DR or a minus behind it. Two signs that could differ are refused. */
export function parseLedgerAmount(text: string, what: string): Result<MoneyRead> {
  const { rest, sign } = behind.exec(plainAmount(text))?.groups ?? {};
  if (rest === undefined || sign === undefined) return parseMoney(text, { typed: false, what });
  if (splitSign(rest).minus) return fail({ message: `${what} has a sign before the amount and ${sign.length === 2 ? sign.toUpperCase() : 'a minus'} behind it. Leave one` });
  return parseMoney(sign === 'dr' ? rest : `-${rest}`, { typed: false, what });
}

/** Holds an amount other than nought: of two columns some systems fill the other with 0.00 or a dash. */
export function isFilled(text: string): boolean {
  const plain = plainAmount(text);
  return !/^£?\(?£?[-\u2010-\u2015\u2212]?£?0*\.?0*\)?[-\u2010-\u2015\u2212]?(?:cr|dr)?$/u.test(plain);
}
